"""Fits the weights of the offline scorer: non-negative ridge regression on the bands of its features.

    python fit.py TABLE RATINGS WEIGHTS

TABLE is ivas-llm-spi/target/offline-features.csv, RATINGS the ratings.csv of the MIT interviews; WEIGHTS is written.
Prints, for students left out of the fit, how the scores go with the ratings.
"""

import csv
import sys

import numpy as np
from scipy.optimize import nnls
from scipy.stats import spearmanr

SEED = 1
SPLITS = 200
TEST_SHARE = 0.2
INNER_FOLDS = 5
RIDGES = [1, 3, 10, 30, 100]
FLOOR = 0.1  # of a line's weight: a feature that a line names always counts, in its known direction

# As in OfflineRubric: zero below, full from, full to, zero above.
INF = float("inf")
BANDS = {
    "PACE": (120, 200, 240, 320),
    "FILLERS": (-INF, -INF, 0.6, 7.7),
    "LOOSE_WORDS": (-INF, -INF, 0.3, 5.6),
    "HEDGES": (-INF, -INF, 0.5, 3.6),
    "DIRECT": (0.3, 1.8, INF, INF),
    "SINGULAR": (1, 5, 8.5, 14),
    "PLURAL": (0.2, 3.0, INF, INF),
    "REPEATS": (-INF, -INF, 0, 1.2),
    "DIVERSITY": (0.72, 0.80, INF, INF),
    "STAGES": (14, 43, INF, INF),
    "RESULTS": (0, 0.55, INF, INF),
    "CONNECTIVES": (2.2, 4.1, INF, INF),
    "QUANTITIES": (0, 1.0, INF, INF),
    "LENGTH": (20, 150, 1300, 6000),
    "WORK_WORDS": (2.2, 6.1, INF, INF),
    "QUESTION_WORDS": (25, 65, INF, INF),
}

# A line of the rubric: the ratings it is fitted to, the features it may use.
LINES = {
    "CONFIDENCE": (
        ["NotStressed", "NotAwkward", "Calm"],
        ["PACE", "FILLERS", "LOOSE_WORDS", "HEDGES", "DIRECT", "SINGULAR"],
    ),
    "CLARITY": (
        ["NoFillers", "Focused", "StructuredAnswers"],
        ["PACE", "FILLERS", "LOOSE_WORDS", "REPEATS", "DIVERSITY"],
    ),
    "STRUCTURE": (
        ["StructuredAnswers"],
        ["PACE", "LOOSE_WORDS", "STAGES", "RESULTS", "CONNECTIVES", "LENGTH"],
    ),
    "RELEVANCE": (
        ["Focused", "StructuredAnswers"],
        ["QUESTION_WORDS", "WORK_WORDS", "QUANTITIES", "RESULTS", "LENGTH"],
    ),
    "COMMUNICATION": (
        ["Overall", "Colleague", "Engaged"],
        ["PACE", "FILLERS", "LOOSE_WORDS", "DIVERSITY", "RESULTS", "PLURAL"],
    ),
}
QUESTION_SHARE = 0.5  # of relevance: no rating says whether a question was answered


def band(x, corners):
    low, full_from, full_to, high = corners
    rising = np.ones_like(x) if low == -INF else np.clip((x - low) / (full_from - low), 0, 1)
    falling = np.ones_like(x) if high == INF else np.clip((high - x) / (high - full_to), 0, 1)
    return np.minimum(rising, falling)


def read(path):
    with open(path, encoding="utf-8") as file:
        rows = list(csv.reader(file))
    return rows[0][1:], {row[0].lower(): [float(cell) for cell in row[1:]] for row in rows[1:]}


def floored(weights):
    """Weights that sum to 1, none below the floor."""
    low = np.zeros(len(weights), bool)
    while True:
        total = weights[~low].sum()
        rest = 1 - FLOOR * low.sum()
        share = np.where(low, FLOOR, rest * weights / total if total > 0 else rest / max(1, (~low).sum()))
        if not (share < FLOOR - 1e-12).any():
            return share
        low |= share < FLOOR


def fit(x, y, ridge):
    centred = x - x.mean(0)
    system = np.vstack([centred, np.sqrt(ridge) * np.eye(x.shape[1])])
    return floored(nnls(system, np.append(y - y.mean(), np.zeros(x.shape[1])))[0])


def choose(x, y, students, rng):
    """The ridge with the best correlation on students left out, among the given ones only."""
    names = rng.permutation(np.unique(students))
    fold = {name: i % INNER_FOLDS for i, name in enumerate(names)}
    folds = np.array([fold[student] for student in students])

    def score(ridge):
        told = np.empty(len(y))
        for f in range(INNER_FOLDS):
            told[folds == f] = x[folds == f] @ fit(x[folds != f], y[folds != f], ridge)
        return np.corrcoef(told, y)[0, 1]

    return max(RIDGES, key=score)


def fitted(line, x, y, names, students, rng):
    """Weights of one line; relevance keeps half of them for the words of the questions."""
    if line != "RELEVANCE":
        return fit(x, y, choose(x, y, students, rng))
    rest = fit(x[:, 1:], y, choose(x[:, 1:], y, students, rng))
    return np.append(QUESTION_SHARE, (1 - QUESTION_SHARE) * rest)


def main(table, ratings, out):
    features, counted = read(table)
    traits, rated = read(ratings)
    ids = sorted(counted)
    students = np.array([int(name.lstrip("p")) for name in ids])
    bands = {f: band(np.array([counted[i][k] for i in ids]), BANDS[f]) for k, f in enumerate(features)}
    rating = {t: np.array([rated[i][k] for i in ids]) for k, t in enumerate(traits)}
    targets = {l: np.mean([(rating[t] - rating[t].mean()) / rating[t].std() for t in ts], 0) for l, (ts, _) in LINES.items()}
    inputs = {l: np.stack([bands[f] for f in fs], 1) for l, (_, fs) in LINES.items()}

    rng = np.random.default_rng(SEED)
    found = {l: [] for l in [*LINES, "mean score against Overall"]}
    for _ in range(SPLITS):
        left_out = rng.permutation(np.unique(students))[: round(TEST_SHARE * len(np.unique(students)))]
        test = np.isin(students, left_out)
        scores = []
        for l, (_, fs) in LINES.items():
            x, y = inputs[l], targets[l]
            w = fitted(l, x[~test], y[~test], fs, students[~test], rng)
            scores.append(x[test] @ w)
            found[l].append((np.corrcoef(scores[-1], y[test])[0, 1], spearmanr(scores[-1], y[test])[0]))
        mean, overall = np.mean(scores, 0), rating["Overall"][test]
        found["mean score against Overall"].append((np.corrcoef(mean, overall)[0, 1], spearmanr(mean, overall)[0]))
    for l, values in found.items():
        r, rho = np.mean(values, 0)
        print(f"{l}: r {r:.2f}, rank correlation {rho:.2f}, n = {len(ids)}, {SPLITS} splits by student")

    with open(out, "w", encoding="utf-8", newline="\n") as file:
        file.write("# Made by training/language/fit.py; its README is the card.\nline,feature,weight\n")
        for l, (_, fs) in LINES.items():
            w = fitted(l, inputs[l], targets[l], fs, students, rng)
            for f, weight in zip(fs, w):
                file.write(f"{l},{f},{weight:.4f}\n")
            s = inputs[l] @ w
            print(l, np.percentile(100 * s, [0, 5, 50, 95, 100]).round(0), dict(zip(fs, w.round(3))))


if __name__ == "__main__":
    main(*sys.argv[1:])

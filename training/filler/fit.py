"""Fits the weights of FilledPauseJudge to held vowels: small networks whose logits are averaged.

    python fit.py ../../ivas-audio/target/held-vowels.csv filled-pauses.csv

Fits to all rows but those of the split 'test', prints how well thresholds do on each split, and,
for people, what networks do that never saw the recording; writes the weights.
"""

import argparse
import csv
import warnings

import numpy as np
from sklearn.neural_network import MLPClassifier
from sklearn.preprocessing import StandardScaler

FIRST_EVIDENCE = 6
UNITS, PENALTY, NETWORKS = 6, 3, 4
THRESHOLD = 0.55  # becomes 0.5: chosen on the development split, at most one false alarm a minute
SPLIT_WEIGHT = {"development": 0.5, "people": 2.0, "gold": 2.0, "demo": 4.0}
CHANGED_SPEED_WEIGHT = 0.4
TRUE_PERSON_WEIGHT = 4.0


class Networks:
    def fit(self, x, y, weight):
        self.scaler = StandardScaler().fit(x)
        z = self.scaler.transform(x)
        self.members = [
            MLPClassifier((UNITS,), activation="tanh", solver="lbfgs", alpha=PENALTY, max_iter=800,
                          random_state=seed).fit(z, y, sample_weight=weight)
            for seed in range(NETWORKS)]
        return self

    def probability(self, x):
        z = self.scaler.transform(x)
        logits = [np.tanh(z @ m.coefs_[0] + m.intercepts_[0]) @ m.coefs_[1][:, 0] + m.intercepts_[1][0]
                  for m in self.members]
        return 1 / (1 + np.exp(-np.mean(logits, axis=0)))

    def write(self, path):
        """The scaling is folded into the weights; the mean of logits makes one wide network."""
        bias = np.mean([m.intercepts_[1][0] for m in self.members]) - np.log(THRESHOLD / (1 - THRESHOLD))
        with open(path, "w") as out:
            out.write(f"{bias:.5g}\n")
            for m in self.members:
                weights = m.coefs_[0] / self.scaler.scale_[:, None]
                biases = m.intercepts_[0] - self.scaler.mean_ @ weights
                for j in range(UNITS):
                    row = [biases[j], *weights[:, j], m.coefs_[1][j, 0] / NETWORKS]
                    out.write(",".join(f"{value:.5g}" for value in row) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("csv")
    parser.add_argument("weights")
    arguments = parser.parse_args()
    warnings.filterwarnings("ignore")
    with open(arguments.csv, newline="") as file:
        rows = list(csv.DictReader(file))
    names = list(rows[0])[FIRST_EVIDENCE:]
    x = np.array([[float(row[name]) for name in names] for row in rows])
    y = np.array([row["truth"] == "1" for row in rows])
    split = np.array([row["split"] for row in rows])
    plain = np.array([row["factor"] == "1.0" for row in rows])
    clip = np.array([row["clip"] for row in rows])
    long_enough = np.array([float(row["end"]) - float(row["start"]) >= 0.18 for row in rows])
    weight = np.array([SPLIT_WEIGHT.get(s, 0) for s in split])
    weight = weight * np.where(plain, 1, CHANGED_SPEED_WEIGHT)
    weight = weight * np.where(y & (split == "people"), TRUE_PERSON_WEIGHT, 1)

    used = weight > 0
    judge = Networks().fit(x[used], y[used], weight[used])
    p = judge.probability(x)
    for who in ("development", "test", "gold", "people"):
        report(who, p, y, (split == who) & plain & long_enough)
    for recording in sorted(set(clip[y & (split == "people")])):
        rest = used & (clip != recording)
        mine = (clip == recording) & plain
        p[mine] = Networks().fit(x[rest], y[rest], weight[rest]).probability(x[mine])
    report("people left out", p, y, (split == "people") & plain & long_enough)
    judge.write(arguments.weights)


def report(name, p, y, chosen):
    for threshold in (0.4, 0.5, 0.6, 0.7):
        called = chosen & (p >= threshold)
        print(f"{name:16s} from {threshold}: {int((y & called).sum()):4d} right of {int((y & chosen).sum()):4d}"
              f" held vowels in filled pauses, {int((~y & called).sum()):3d} wrong")


if __name__ == "__main__":
    main()

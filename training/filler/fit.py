"""Fits the weights of FilledPauseEvidence to held vowels, by regularised logistic regression.

    python fit.py ../../ivas-audio/target/held-vowels.csv

Prints the weights, then how well they do on the recordings they were fitted to and, each recording
left out in turn, on recordings they were not.
"""

import argparse
import csv

import numpy as np

EVIDENCE = ["held", "distance", "change", "glide", "height", "alone"]
MADE_VOICE_WEIGHT = 0.3
CHANGED_SPEED_WEIGHT = 0.4
TRUE_WEIGHT = 1.5
PENALTY = 1.0


def read(path):
    """Returns evidence [n, 7], a 1 first, truth [n], weight [n], recordings, plain speed."""
    with open(path, newline="") as file:
        rows = list(csv.DictReader(file))
    evidence = np.array([[1.0] + [float(row[name]) for name in EVIDENCE] for row in rows])
    truth = np.array([float(row["truth"]) for row in rows])
    made = np.array([row["made"] == "1" for row in rows])
    plain = np.array([row["factor"] == "1.0" for row in rows])
    weight = np.where(made, MADE_VOICE_WEIGHT, 1) * np.where(plain, 1, CHANGED_SPEED_WEIGHT)
    weight = weight * np.where(truth == 1, TRUE_WEIGHT, 1)
    # All made voices are one family: none may be learnt from another.
    recordings = np.array(["made" if m else row["clip"] for m, row in zip(made, rows)])
    return evidence, truth, weight, recordings, plain


def fit(evidence, truth, weight):
    """Newton's method on the weighted log loss; the bias is not penalised."""
    weights = np.zeros(evidence.shape[1])
    penalty = PENALTY * np.eye(len(weights))
    penalty[0, 0] = 0
    for _ in range(50):
        p = probability(evidence, weights)
        gradient = evidence.T @ (weight * (p - truth)) + penalty @ weights
        curvature = evidence.T @ (evidence * (weight * p * (1 - p))[:, None]) + penalty
        weights = weights - np.linalg.solve(curvature, gradient)
    return weights


def probability(evidence, weights):
    return 1 / (1 + np.exp(-evidence @ weights))


def left_out(evidence, truth, weight, recordings):
    """Returns each vowel's probability by weights that never saw its recording."""
    p = np.zeros(len(truth))
    for recording in sorted(set(recordings)):
        test = recordings == recording
        p[test] = probability(evidence[test], fit(evidence[~test], truth[~test], weight[~test]))
    return p


def report(name, p, truth, made, plain):
    for threshold in (0.4, 0.5, 0.6, 0.7):
        for who, chosen in (("people", plain & ~made), ("made voices", plain & made)):
            called = (p >= threshold) & chosen
            right = int(truth[called].sum())
            print(f"{name:11s} from {threshold}: {who:11s} {right:3d} right of {int(truth[chosen].sum()):3d},"
                  f" {int(called.sum()) - right:3d} wrong")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("csv")
    evidence, truth, weight, recordings, plain = read(parser.parse_args().csv)
    weights = fit(evidence, truth, weight)
    for name, value in zip(["bias"] + EVIDENCE, weights):
        print(f"{name:9s}{value:6.2f}")
    made = recordings == "made"
    report("fitted", probability(evidence, weights), truth, made, plain)
    report("left out", left_out(evidence, truth, weight, recordings), truth, made, plain)


if __name__ == "__main__":
    main()

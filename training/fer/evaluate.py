"""Measures an exported network on the public test: `python evaluate.py --data DIR --onnx FILE` prints one JSON line."""

import argparse
import json
from pathlib import Path

import numpy as np
import onnxruntime
import torch
import torch.nn.functional as F

from data import EMOTIONS, TILE, load, scaled

ECE_BINS = 15


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with public.png and public.csv")
    parser.add_argument("--onnx", type=Path, required=True)
    parser.add_argument("--split", default="public")
    parser.add_argument("--width", type=int, default=TILE, help="first make each face this many pixels wide")
    arguments = parser.parse_args()
    faces = load(arguments.data, arguments.split)
    session = onnxruntime.InferenceSession(arguments.onnx, providers=["CPUExecutionProvider"])
    gray, labels = narrowed(scaled(faces.images), arguments.width).numpy(), faces.labels.numpy()
    once = predict(session, gray)
    flipped = predict(session, gray[..., ::-1].copy())
    names = {"model": arguments.onnx.name, "dataSet": "FER-2013", "split": arguments.split, "width": arguments.width}
    tta = {"top1FlipTta": rounded(top1((once + flipped) / 2, labels))}
    print(json.dumps(names | measure(once, labels) | tta))


def narrowed(faces: torch.Tensor, width: int) -> torch.Tensor:
    """Faces as they arrive from a video in which they were only so wide; unchanged at their own width."""
    small = F.interpolate(faces, size=width, mode="bilinear", antialias=True)
    return F.interpolate(small, size=TILE, mode="bilinear")


def predict(session: onnxruntime.InferenceSession, gray: np.ndarray) -> np.ndarray:
    return np.concatenate([session.run(["probabilities"], {"input": gray[start:start + 256]})[0]
                           for start in range(0, len(gray), 256)]).astype(np.float64)


def measure(probabilities: np.ndarray, labels: np.ndarray) -> dict:
    confusion = np.zeros((len(EMOTIONS), len(EMOTIONS)), int)
    np.add.at(confusion, (labels, probabilities.argmax(1)), 1)
    classes = per_class(confusion)
    return {"n": len(labels), "top1": rounded(top1(probabilities, labels)),
            "macroF1": rounded(np.mean([row["f1"] for row in classes.values()])),
            "ece": rounded(expected_calibration_error(probabilities, labels)),
            "nll": rounded(-np.log(probabilities[np.arange(len(labels)), labels].clip(1e-12)).mean()),
            "binaryAccuracyPaperMetric": rounded(binary_accuracy(probabilities, labels)),
            "majorityBaseline": rounded(np.bincount(labels).max() / len(labels)),
            "uniformBinaryAccuracy": rounded(1 - 1 / len(EMOTIONS)),
            "perClass": classes, "confusion": confusion.tolist()}


def top1(probabilities: np.ndarray, labels: np.ndarray) -> float:
    return (probabilities.argmax(1) == labels).mean()


def per_class(confusion: np.ndarray) -> dict:
    """Precision, recall and F1 by class; rows of the confusion are the truth, columns the answer."""
    rows = {}
    for number, name in enumerate(EMOTIONS):
        hits, answered, true = confusion[number, number], confusion[:, number].sum(), confusion[number].sum()
        rows[name] = {"precision": rounded(hits / max(answered, 1)), "recall": rounded(hits / max(true, 1)),
                      "f1": rounded(2 * hits / max(answered + true, 1)), "n": int(true)}
    return rows


def expected_calibration_error(probabilities: np.ndarray, labels: np.ndarray) -> float:
    """Mean gap between confidence and accuracy over 15 equal bins, weighted by count (Guo et al., ICML 2017)."""
    confidence, hits = probabilities.max(1), probabilities.argmax(1) == labels
    bins = np.minimum((confidence * ECE_BINS).astype(int), ECE_BINS - 1)
    return sum(abs((confidence - hits)[bins == bin].sum()) for bin in range(ECE_BINS)) / len(labels)


def binary_accuracy(probabilities: np.ndarray, labels: np.ndarray) -> float:
    """The source paper's "accuracy": the share of right yes/no answers at 0.5 over all seven outputs; not top-1."""
    return ((probabilities > 0.5) == np.eye(len(EMOTIONS), dtype=bool)[labels]).mean()


def rounded(value: float) -> float:
    return round(float(value), 4)


if __name__ == "__main__":
    main()

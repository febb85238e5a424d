"""The source paper's figures (its Table 7), as Keras computes them, beside the top-1 accuracy that it does not give."""

import torch
import torch.nn.functional as F


def measure(logits: torch.Tensor, labels: torch.Tensor, penalty: float) -> dict:
    """Cross-entropy with and without the weights' penalty; the rest over all seven yes/no answers but top-1."""
    probabilities, truth = torch.softmax(logits, 1), F.one_hot(labels, logits.shape[1]).bool()
    answers = probabilities > 0.5
    hits = (answers & truth).sum().item()
    precision, recall = hits / max(answers.sum().item(), 1), hits / len(labels)
    cross_entropy = F.cross_entropy(logits, labels).item()
    values = {"n": len(labels), "loss": cross_entropy + penalty, "crossEntropy": cross_entropy,
              "top1": (logits.argmax(1) == labels).float().mean().item(),
              "binaryAccuracyPaperMetric": (answers == truth).float().mean().item(),
              "precision": precision, "recall": recall,
              "f1": 2 * precision * recall / max(precision + recall, 1e-12), "auc": auc(probabilities, truth)}
    return {name: round(value, 4) for name, value in values.items()}


def auc(probabilities: torch.Tensor, truth: torch.Tensor) -> float:
    """How often a true answer scores above a false one, all classes in one pot; ties count half (Mann and Whitney, 1947)."""
    _, place, counts = probabilities.double().flatten().unique(return_inverse=True, return_counts=True)
    ranks = (counts.cumsum(0) - (counts - 1) / 2)[place]
    true = truth.sum().item()
    false = truth.numel() - true
    return (ranks[truth.flatten()].sum().item() - true * (true + 1) / 2) / (true * false)

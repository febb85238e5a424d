"""Writes the network as ONNX, calibrated and checked, and prints how well it does.

The file takes `eyes`, float32 [n, 1, 24, 24], gray / 255, all as if right eyes, and gives `open`, float32 [n], the
probability that each is open. Standardisation, sigmoid and temperature are inside; batch normalisation is folded into
the convolutions.
"""

import argparse
import hashlib
import json
from pathlib import Path

import onnx
import onnxruntime
import torch
import torch.nn.functional as F
from onnx import helper
from torch import nn

from data import FOLDS, EyeSet, is_held_out, load, scaled
from network import EyeNetwork, EyeStateRecognizer

OPSET = 17
MAX_DIFFERENCE = 1e-4


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--run", type=Path, required=True, help="the folder that train.py wrote")
    parser.add_argument("--onnx", type=Path, required=True)
    arguments = parser.parse_args()
    torch.set_flush_denormal(True)
    recognizer = read_calibrated(arguments.run)
    write(recognizer, arguments.onnx)
    logits, is_open = cross_validated(arguments.run)
    held_out = load(arguments.data).where(is_held_out)
    record = {"crossValidation": share_right(logits, is_open), "n": len(logits),
              "temperature": recognizer.temperature, "parameters": sum(p.numel() for p in recognizer.parameters()),
              "bytes": arguments.onnx.stat().st_size}
    print(json.dumps(record | check(recognizer, arguments.onnx, held_out)))


def read_calibrated(run: Path) -> EyeStateRecognizer:
    """The network that ships; its temperature is fitted to what the networks of the folds said of eyes they never saw."""
    recognizer = read_recognizer(torch.load(run / "all.pt", weights_only=True))
    recognizer.temperature = fitted_temperature(*cross_validated(run))
    return recognizer


def cross_validated(run: Path) -> tuple[torch.Tensor, torch.Tensor]:
    """Logits and truth of all eyes but those held out, each by the network of the fold that did not see it."""
    folds = [torch.load(run / f"fold-{number}.pt", weights_only=True) for number in range(FOLDS)]
    return torch.cat([fold["logits"] for fold in folds]), torch.cat([fold["isOpen"] for fold in folds])


def read_recognizer(state: dict) -> EyeStateRecognizer:
    network = EyeNetwork(**state["config"]["network"])
    network.load_state_dict(state["network"])
    network.eval().requires_grad_(False)
    for number, (conv, norm, relu) in enumerate(network.layers):
        network.layers[number] = nn.Sequential(torch.nn.utils.fusion.fuse_conv_bn_eval(conv, norm), relu)
    return EyeStateRecognizer(network).eval()


def fitted_temperature(logits: torch.Tensor, is_open: torch.Tensor) -> float:
    """The divisor of the logits, to two digits, with the least cross-entropy (Guo et al., ICML 2017)."""
    candidates = [hundredths / 100 for hundredths in range(20, 301)]
    return min(candidates, key=lambda divisor: F.binary_cross_entropy_with_logits(logits / divisor, is_open).item())


def write(recognizer: EyeStateRecognizer, path: Path):
    """Writes the same bytes for the same weights and package versions, and a `.sha256` file beside them."""
    torch.onnx.export(recognizer, (torch.zeros(2, 1, 24, 24),), str(path), opset_version=OPSET, dynamo=False,
                      input_names=["eyes"], output_names=["open"], dynamic_axes={"eyes": {0: "n"}, "open": {0: "n"}})
    model = onnx.load(path)
    model.graph.name = path.stem
    helper.set_model_props(model, {"name": path.stem, "temperature": str(recognizer.temperature)})
    onnx.checker.check_model(model, full_check=True)
    path.write_bytes(model.SerializeToString(deterministic=True))
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    path.with_name(path.name + ".sha256").write_text(f"{digest}  {path.name}\n")


def check(recognizer: EyeStateRecognizer, path: Path, held_out: EyeSet) -> dict:
    """Compares the file with PyTorch on the eyes held out, and its answers with the truth."""
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    eyes = scaled(held_out.images)
    answers = torch.from_numpy(session.run(["open"], {"eyes": eyes.numpy()})[0])
    difference = (answers - recognizer(eyes)).abs().max().item()
    if difference >= MAX_DIFFERENCE:
        raise SystemExit(f"ONNX and PyTorch differ by {difference}")
    return {"maxDifference": difference, "heldOut": share_right(answers - 0.5, held_out.is_open), "heldOutN": len(held_out)}


def share_right(scores: torch.Tensor, is_open: torch.Tensor) -> float:
    return round(((scores > 0) == (is_open > 0.5)).float().mean().item(), 4)


if __name__ == "__main__":
    main()

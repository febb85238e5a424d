"""Writes networks that speed is measured against: `python peers.py --out DIR` prints one JSON line a network.

Their weights are drawn at random and mean nothing: only the time of a pass does. So that the files stay small, each
large weight is one short vector repeated, and the file says so with Tile, Slice and Reshape, which ONNX Runtime
computes once, when it loads the file.
"""

import argparse
import io
import json
import time
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from onnx import helper, numpy_helper
from torch import nn

from data import EMOTIONS
from paper_network import PaperNetwork

OPSET = 17
SEED = 20130
REPEATED = 1021  # a prime, so that no two filters of a layer begin alike


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="folder for mini-xception.onnx and vgg16.onnx")
    out = parser.parse_args().out
    out.mkdir(parents=True, exist_ok=True)
    for name, (network, shape) in peers().items():
        plain = exported(network, shape)
        path = out / f"{name}.onnx"
        path.write_bytes(compact(plain).SerializeToString(deterministic=True))
        print(json.dumps({"file": path.name, "bytes": path.stat().st_size, "input": shape}
                         | compare_times(path.read_bytes(), plain.SerializeToString(), shape)))


def peers() -> dict[str, tuple[nn.Module, list[int]]]:
    """Each network as it looks once batch normalisation is folded, with the shape of one face."""
    config = json.loads((Path(__file__).parent / "configs" / "paper.json").read_text())
    networks = {"mini-xception": (MiniXception(), [1, 64, 64]),
                "vgg16": (PaperNetwork(**config["network"]), [3, 48, 48])}
    return {name: (drawn(folded(network).eval()), shape) for name, (network, shape) in networks.items()}


class MiniXception(nn.Sequential):
    """Arriaga, Valdenegro-Toro and Plöger, "Real-time Convolutional Neural Networks for Emotion and Gender
    Classification", 2017: gray 64x64 faces, [n, 1, 64, 64] -> logits of the seven classes."""

    def __init__(self):
        super().__init__(
            nn.Conv2d(1, 8, 3, bias=False), nn.BatchNorm2d(8), nn.ReLU(),
            nn.Conv2d(8, 8, 3, bias=False), nn.BatchNorm2d(8), nn.ReLU(),
            XceptionModule(8, 16), XceptionModule(16, 32), XceptionModule(32, 64), XceptionModule(64, 128),
            nn.Conv2d(128, len(EMOTIONS), 3, padding=1), nn.AdaptiveAvgPool2d(1), nn.Flatten())


class XceptionModule(nn.Module):
    """Two separable convolutions and a pool beside a shortcut (Chollet, CVPR 2017)."""

    def __init__(self, before: int, width: int):
        super().__init__()
        self.shortcut = nn.Sequential(nn.Conv2d(before, width, 1, 2, bias=False), nn.BatchNorm2d(width))
        self.body = nn.Sequential(*separable(before, width), nn.ReLU(), *separable(width, width), nn.MaxPool2d(3, 2, 1))

    def forward(self, x):
        return self.body(x) + self.shortcut(x)


def separable(before: int, width: int) -> list[nn.Module]:
    return [nn.Conv2d(before, before, 3, padding=1, groups=before, bias=False),
            nn.Conv2d(before, width, 1, bias=False), nn.BatchNorm2d(width)]


def folded(module: nn.Module) -> nn.Module:
    """Puts in place of each normalisation what folding leaves of it: a bias in the layer before (linear layers have one)."""
    before = None
    for name, child in module.named_children():
        if isinstance(child, (nn.BatchNorm1d, nn.BatchNorm2d)):
            setattr(module, name, nn.Identity())
            if isinstance(before, nn.Conv2d):
                before.bias = nn.Parameter(torch.zeros(child.num_features))
        before = folded(child)
    return module


def drawn(network: nn.Module) -> nn.Module:
    """Draws all weights, the large ones as one vector repeated, at the scale that keeps activations near 1."""
    random = np.random.default_rng(SEED)
    with torch.no_grad():
        for weight in network.parameters():
            scale = 0.01 if weight.ndim == 1 else np.sqrt(2 / weight[0].numel())
            vector = (scale * random.standard_normal(REPEATED)).astype(np.float32)
            weight.copy_(torch.from_numpy(np.resize(vector, weight.shape)))
    return network


def exported(network: nn.Module, shape: list[int]) -> onnx.ModelProto:
    """The network with all weights as they are; input `input`, output `probabilities`."""
    buffer = io.BytesIO()
    torch.onnx.export(nn.Sequential(network, nn.Softmax(1)), (torch.zeros(2, *shape),), buffer, opset_version=OPSET,
                      dynamo=False, input_names=["input"], output_names=["probabilities"],
                      dynamic_axes={"input": {0: "n"}, "probabilities": {0: "n"}})
    return onnx.load_from_string(buffer.getvalue())


def compact(plain: onnx.ModelProto) -> onnx.ModelProto:
    """The same network, each weight longer than the repeated vector as that vector and how to repeat it."""
    model = onnx.ModelProto()
    model.CopyFrom(plain)
    repeats = []
    for weight in list(model.graph.initializer):
        values = numpy_helper.to_array(weight)
        if values.size > REPEATED:
            model.graph.initializer.remove(weight)
            repeats += repeat(model.graph, weight.name, values)
    nodes = repeats + list(model.graph.node)
    del model.graph.node[:]
    model.graph.node.extend(nodes)
    onnx.checker.check_model(model, full_check=True)
    return model


def repeat(graph: onnx.GraphProto, name: str, values: np.ndarray) -> list[onnx.NodeProto]:
    vector = values.ravel()[:REPEATED]
    if not np.array_equal(np.resize(vector, values.shape), values):
        raise ValueError(f"{name} is not one vector repeated")
    constants = {"vector": vector, "times": np.array([-(-values.size // REPEATED)]), "start": np.array([0]),
                 "end": np.array([values.size]), "shape": np.array(values.shape)}
    graph.initializer.extend(numpy_helper.from_array(value, f"{name}.{key}") for key, value in constants.items())
    return [helper.make_node("Tile", [f"{name}.vector", f"{name}.times"], [f"{name}.tiled"]),
            helper.make_node("Slice", [f"{name}.tiled", f"{name}.start", f"{name}.end"], [f"{name}.flat"]),
            helper.make_node("Reshape", [f"{name}.flat", f"{name}.shape"], [name])]


def compare_times(compacted: bytes, plain: bytes, shape: list[int], runs: int = 40) -> dict:
    """CPU time of one face on one thread, median over runs in turn."""
    face = np.random.default_rng(SEED).random([1, *shape], np.float32)
    sessions = {"cpuMillis": session(compacted), "plainCpuMillis": session(plain)}
    times = {name: [] for name in sessions}
    for _ in range(runs):
        for name, one in sessions.items():
            began = time.thread_time()
            one.run(None, {"input": face})
            times[name].append(1000 * (time.thread_time() - began))
    return {name: round(float(np.median(values)), 3) for name, values in times.items()}


def session(model: bytes, optimized: Path | None = None) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 3
    if optimized:
        options.optimized_model_filepath = str(optimized)
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])


if __name__ == "__main__":
    main()

"""Writes the averaged network of a checkpoint as ONNX and checks it.

The file takes `input`, float32 [n, 1, 48, 48], gray / 255, and gives `probabilities`, float32 [n, 7], in the order of
`data.EMOTIONS`. Crop, standardisation, softmax and a temperature fitted on the held-out training rows are inside.
Batch normalisation is folded into the convolutions; weights are kept in half precision and widened when loaded.
"""

import argparse
import hashlib
import json
import time
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
import torch.nn.functional as F
from onnx import TensorProto, helper, numpy_helper
from torch import nn

from data import EMOTIONS, FaceSet, load, scaled, training_rows
from network import EmotionNetwork, EmotionRecognizer

OPSET = 17
HALF_FROM_ELEMENTS = 256


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--onnx", type=Path, required=True)
    arguments = parser.parse_args()
    torch.set_flush_denormal(True)
    state = torch.load(arguments.checkpoint, weights_only=True)
    config = state["config"]
    _, held_out = training_rows(arguments.data, config["heldOutRows"], config["seed"])
    recognizer = read_recognizer(state)
    recognizer.temperature = fitted_temperature(recognizer, held_out)
    write(recognizer, arguments.onnx, {
        "name": config["name"], "version": "1", "classes": ",".join(EMOTIONS), "license": "Apache-2.0",
        "input": "gray / 255, [n, 1, 48, 48]", "temperature": f"{recognizer.temperature:.2f}",
        "epochs": f"{state['epoch']} of {state['epochs']}", "trainedOn": "FER-2013 train with FER+ votes"})
    print(json.dumps(check(recognizer, arguments.onnx, load(arguments.data, "public"))
                     | {"temperature": recognizer.temperature, "heldOutRows": len(held_out)}))


def read_recognizer(state: dict) -> EmotionRecognizer:
    """The averaged network, batch normalisation folded, its larger weights rounded to half precision."""
    network = EmotionNetwork(**state["config"]["network"])
    network.load_state_dict(state["average"])
    network.eval().requires_grad_(False)
    fold_normalization(network)
    for parameter in network.parameters():
        if parameter.numel() >= HALF_FROM_ELEMENTS:
            parameter.copy_(parameter.half().float())
    return EmotionRecognizer(network, state["config"]["cropSize"]).eval()


def fold_normalization(module: nn.Module):
    for name, child in module.named_children():
        if isinstance(child, nn.Sequential) and len(child) == 2 and isinstance(child[1], nn.BatchNorm2d):
            setattr(module, name, torch.nn.utils.fusion.fuse_conv_bn_eval(child[0], child[1]))
        else:
            fold_normalization(child)


def fitted_temperature(recognizer: EmotionRecognizer, held_out: FaceSet) -> float:
    """The divisor of the logits, to two digits, with the least cross-entropy (Guo et al., ICML 2017)."""
    logits = torch.cat([recognizer.logits(scaled(images)) for images in held_out.images.split(256)])
    candidates = [hundredths / 100 for hundredths in range(30, 301)]
    return min(candidates, key=lambda divisor: F.cross_entropy(logits / divisor, held_out.labels).item())


def write(recognizer: EmotionRecognizer, path: Path, metadata: dict):
    """Writes the same bytes for the same weights and package versions, and a `.sha256` file beside them."""
    torch.onnx.export(recognizer, (torch.zeros(2, 1, 48, 48),), str(path), opset_version=OPSET, dynamo=False,
                      input_names=["input"], output_names=["probabilities"],
                      dynamic_axes={"input": {0: "n"}, "probabilities": {0: "n"}})
    model = onnx.load(path)
    model.graph.name = metadata["name"]
    keep_in_half_precision(model.graph)
    helper.set_model_props(model, metadata)
    onnx.checker.check_model(model, full_check=True)
    path.write_bytes(model.SerializeToString(deterministic=True))
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    path.with_name(path.name + ".sha256").write_text(f"{digest}  {path.name}\n")


def keep_in_half_precision(graph: onnx.GraphProto):
    """Stores each larger weight as float16 with a Cast behind it, which ONNX Runtime folds when it loads the file."""
    casts = []
    for weight in graph.initializer:
        values = numpy_helper.to_array(weight)
        if values.dtype == np.float32 and values.size >= HALF_FROM_ELEMENTS:
            name = weight.name
            weight.CopyFrom(numpy_helper.from_array(values.astype(np.float16), name + ".half"))
            casts.append(helper.make_node("Cast", [name + ".half"], [name], name + ".widen", to=TensorProto.FLOAT))
    nodes = casts + list(graph.node)
    del graph.node[:]
    graph.node.extend(nodes)


def check(recognizer: EmotionRecognizer, path: Path, faces: FaceSet) -> dict:
    """Compares the file with PyTorch on all faces and times single faces on one thread."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
    difference = 0.0
    for images in faces.images.split(256):
        probabilities, = session.run(["probabilities"], {"input": scaled(images).numpy()})
        difference = max(difference, np.abs(probabilities - recognizer(scaled(images)).numpy()).max().item())
    if difference >= 1e-4:
        raise SystemExit(f"ONNX and PyTorch differ by {difference}")
    return {"maxDifference": difference, "faces": len(faces), "bytes": path.stat().st_size,
            "cpuMillisPerFace": round(median_millis(session, scaled(faces.images[:1]).numpy()), 3)}


def median_millis(session: onnxruntime.InferenceSession, face: np.ndarray, runs: int = 500) -> float:
    """CPU time of the one thread, so that other work on the machine counts less."""
    times = []
    for _ in range(runs):
        began = time.thread_time()
        session.run(None, {"input": face})
        times.append(1000 * (time.thread_time() - began))
    return float(np.median(times))


if __name__ == "__main__":
    main()

"""Writes the averaged network of a checkpoint as ONNX and checks it.

The file takes `input`, float32 [n, 1, 48, 48], gray / 255, and `crops`, int64 [], how many crops of each, 1 to 5, and
gives `probabilities`, float32 [n k, 7], in the order of `data.EMOTIONS`, and `ferPlus`, float32 [n k, 8], in the order of
`data.FER_PLUS`. Crops, standardisation, softmax and a temperature fitted on the held-out training rows are inside. Batch normalisation is folded into the convolutions.
`--int8` stores and computes the convolutions in 8 bits; the ranges come from training rows.
"""

import argparse
import hashlib
import json
import tempfile
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
import torch.nn.functional as F
from onnx import helper
from onnxruntime.quantization import CalibrationDataReader, CalibrationMethod, QuantFormat, QuantType, quantize_static
from onnxruntime.quantization.shape_inference import quant_pre_process

from data import EMOTIONS, FaceSet, load, scaled, training_rows
from network import CROPS, EmotionNetwork, EmotionRecognizer, fold_normalization

OPSET = 17
VERSION = "4"
CALIBRATION_FACES = 256
ONE_CROP, ALL_CROPS = torch.tensor(1), torch.tensor(len(CROPS))
BATCH = 256


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--onnx", type=Path, required=True)
    parser.add_argument("--int8", action="store_true")
    arguments = parser.parse_args()
    torch.set_flush_denormal(True)
    state = torch.load(arguments.checkpoint, weights_only=True)
    config = state["config"]
    trained, held_out = training_rows(arguments.data, config["heldOutRows"], config["splitSeed"])
    recognizer = read_recognizer(state)
    recognizer.temperature = fitted_temperature(recognizer, held_out)
    public = load(arguments.data, "public")
    with tempfile.TemporaryDirectory() as folder:
        exact = Path(folder) / "float.onnx"
        write(recognizer, exact)
        record = {"temperature": recognizer.temperature, "heldOutRows": len(held_out)} | check(recognizer, exact, public)
        record["floatTop1"] = top1(exact, public)
        if arguments.int8:
            quantize(exact, Path(folder) / "int8.onnx", trained)
            exact = Path(folder) / "int8.onnx"
        finish(exact, arguments.onnx, {
            "name": f"emotion-ivas-{VERSION}", "version": VERSION, "classes": ",".join(EMOTIONS), "license": "Apache-2.0",
            "input": "gray / 255, [n, 1, 48, 48]", "temperature": f"{recognizer.temperature:.2f}",
            "epochs": f"{state['epoch']} of {state['epochs']}", "trainedOn": "FER-2013 train with FER+ votes"})
    print(json.dumps(record | {"bytes": arguments.onnx.stat().st_size, "top1": top1(arguments.onnx, public)}))


def read_recognizer(state: dict) -> EmotionRecognizer:
    """The averaged network with batch normalisation folded."""
    network = EmotionNetwork(**state["config"]["network"])
    network.load_state_dict(state["average"])
    network.eval().requires_grad_(False)
    fold_normalization(network)
    return EmotionRecognizer(network).eval()


def fitted_temperature(recognizer: EmotionRecognizer, held_out: FaceSet) -> float:
    """The divisor of the logits, to two digits, with the least cross-entropy (Guo et al., ICML 2017) over all crops."""
    logits = torch.cat([recognizer.logits(scaled(images), ALL_CROPS)[0] for images in held_out.images.split(BATCH)])
    labels = held_out.labels.repeat_interleave(len(CROPS))
    candidates = [hundredths / 100 for hundredths in range(30, 301)]
    return min(candidates, key=lambda divisor: F.cross_entropy(logits / divisor, labels).item())


def write(recognizer: EmotionRecognizer, path: Path):
    axes = {"input": {0: "n"}, "probabilities": {0: "nk"}, "ferPlus": {0: "nk"}}
    torch.onnx.export(recognizer, (torch.zeros(2, 1, 48, 48), ALL_CROPS), str(path), opset_version=OPSET,
                      dynamo=False, input_names=["input", "crops"], output_names=["probabilities", "ferPlus"],
                      dynamic_axes=axes)


def quantize(exact: Path, target: Path, trained: FaceSet):
    """8-bit arithmetic but for standardisation and heads: one scale for each channel of weights.

    Weights use 7 of the 8 bits, since processors without VNNI saturate sums of two products of 8 bits.
    """
    prepared = target.with_suffix(".prepared")
    quant_pre_process(exact, prepared)
    outside = [node.name for node in onnx.load(prepared).graph.node if node.op_type == "Add" and "blocks" not in node.name]
    quantize_static(prepared, target, Calibration(trained), quant_format=QuantFormat.QDQ, per_channel=True,
                    op_types_to_quantize=["Conv", "Add", "Relu", "Slice", "Unsqueeze", "Concat", "Gather", "Reshape"],
                    nodes_to_exclude=outside, activation_type=QuantType.QUInt8, weight_type=QuantType.QInt8,
                    reduce_range=True)


class Calibration(CalibrationDataReader):
    """Training faces, from which the ranges of the activations are taken."""

    def __init__(self, trained: FaceSet):
        self.batches = iter(trained.images[:CALIBRATION_FACES].split(64))

    def get_next(self):
        images = next(self.batches, None)
        return None if images is None else {"input": scaled(images).numpy(), "crops": ALL_CROPS.numpy()}


def finish(source: Path, target: Path, metadata: dict):
    """Writes the same bytes for the same weights and package versions, and a `.sha256` file beside them."""
    model = onnx.load(source)
    model.graph.name = metadata["name"]
    helper.set_model_props(model, metadata)
    onnx.checker.check_model(model, full_check=True)
    target.write_bytes(model.SerializeToString(deterministic=True))
    digest = hashlib.sha256(target.read_bytes()).hexdigest()
    target.with_name(target.name + ".sha256").write_text(f"{digest}  {target.name}\n")


def check(recognizer: EmotionRecognizer, path: Path, faces: FaceSet) -> dict:
    """The largest difference of a probability between the file and PyTorch over all faces and crops; must be below 1e-4."""
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    difference = 0.0
    for images in faces.images.split(BATCH):
        theirs = session.run(None, {"input": scaled(images).numpy(), "crops": ALL_CROPS.numpy()})
        for one, other in zip(theirs, recognizer(scaled(images), ALL_CROPS)):
            difference = max(difference, np.abs(one - other.numpy()).max().item())
    if difference >= 1e-4:
        raise SystemExit(f"ONNX and PyTorch differ by {difference}")
    return {"maxDifference": difference, "faces": len(faces)}


def top1(path: Path, faces: FaceSet) -> float:
    """Top-1 accuracy of the middle crop."""
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    answers = [session.run(["probabilities"], {"input": scaled(images).numpy(), "crops": ONE_CROP.numpy()})[0]
               for images in faces.images.split(BATCH)]
    return round((np.concatenate(answers).argmax(1) == faces.labels.numpy()).mean().item(), 4)


if __name__ == "__main__":
    main()

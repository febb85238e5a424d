"""Trains the eye-state network. `python train.py --data DIR --out DIR` goes on after the last network that is done.

First the cross-validation: one network for each fold, trained on the other three, writes `fold-K.pt` with its logits for
the eyes it never saw. Then the network that ships, trained on all four folds: `all.pt`. The fifth held out is read by
neither.
"""

import argparse
import copy
import json
import math
import os
import time
from pathlib import Path

import torch
import torch.nn.functional as F

from augment import Augmentation
from data import FOLDS, EyeSet, fold, is_held_out, load, scaled
from network import EyeNetwork, mean_logit


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with closedLeftEyes, openLeftEyes, ...")
    parser.add_argument("--out", type=Path, required=True, help="folder for the networks and log.jsonl")
    parser.add_argument("--config", type=Path, default=Path(__file__).parent / "config.json")
    arguments = parser.parse_args()
    torch.set_flush_denormal(True)
    torch.set_num_threads(1)
    arguments.out.mkdir(parents=True, exist_ok=True)
    config = json.loads(arguments.config.read_text())
    eyes = load(arguments.data).where(lambda name: not is_held_out(name))
    for number in range(FOLDS):
        unseen = eyes.where(lambda name: fold(name) == number)
        rest = eyes.where(lambda name: fold(name) != number)
        step(config, rest, unseen, arguments.out / f"fold-{number}.pt")
    step(config, eyes, eyes, arguments.out / "all.pt")


def step(config: dict, eyes: EyeSet, judged: EyeSet, path: Path):
    """Trains one network and writes it with its logits for the eyes to be judged, unless it is there already."""
    if path.exists():
        return
    began = time.monotonic()
    network = trained(config, eyes)
    logits = judge(network, judged)
    torch.save({"config": config, "network": network.state_dict(), "logits": logits, "isOpen": judged.is_open},
               path.with_suffix(".tmp"))
    os.replace(path.with_suffix(".tmp"), path)
    right = ((logits > 0) == (judged.is_open > 0.5)).float().mean().item()
    record = {"network": path.stem, "trained": len(eyes), "judged": len(judged), "accuracy": round(right, 4),
              "seconds": round(time.monotonic() - began)}
    print(json.dumps(record), flush=True)
    with open(path.parent / "log.jsonl", "a") as log:
        log.write(json.dumps(record) + "\n")


def trained(config: dict, eyes: EyeSet) -> EyeNetwork:
    """AdamW with warm-up and cosine decay while the changes fade; returns the running average of the weights."""
    options, augmentation = config["train"], Augmentation(**config["augment"])
    torch.manual_seed(config["seed"])
    random = torch.Generator().manual_seed(config["seed"])
    network = EyeNetwork(**config["network"]).train().to(memory_format=torch.channels_last)
    average = copy.deepcopy(network).eval().requires_grad_(False)
    optimizer = torch.optim.AdamW(network.parameters(), lr=0.0, weight_decay=options["weightDecay"])
    per_epoch = len(eyes) // options["batchSize"]
    smoothing = options["labelSmoothing"]
    for number in range(options["epochs"] * per_epoch):
        if number % per_epoch == 0:
            batches = torch.randperm(len(eyes), generator=random).split(options["batchSize"])
        rows = batches[number % per_epoch]
        strength = 1 - options["fade"] * number / (options["epochs"] * per_epoch)
        shown = augmentation.weakened(strength).apply(scaled(eyes.images[rows]), random)
        targets = eyes.is_open[rows] * (1 - smoothing) + smoothing / 2
        optimizer.param_groups[0]["lr"] = learning_rate(options, number / per_epoch)
        optimizer.zero_grad()
        with torch.autocast("cpu", dtype=torch.bfloat16):
            logits = network(shown.contiguous(memory_format=torch.channels_last))
        F.binary_cross_entropy_with_logits(logits.float(), targets).backward()
        optimizer.step()
        follow(average, network, min(options["averagingDecay"], (1 + number) / (10 + number)))
    return average


def learning_rate(options: dict, epoch: float) -> float:
    """Linear warm-up, then half a cosine to zero."""
    warmup = options["warmupEpochs"]
    if epoch < warmup:
        return options["learningRate"] * epoch / warmup
    return options["learningRate"] * 0.5 * (1 + math.cos(math.pi * (epoch - warmup) / (options["epochs"] - warmup)))


@torch.no_grad()
def follow(average: EyeNetwork, network: EyeNetwork, decay: float):
    for ours, theirs in zip(average.state_dict().values(), network.state_dict().values()):
        if ours.is_floating_point():
            ours.lerp_(theirs, 1 - decay)


@torch.no_grad()
def judge(network: EyeNetwork, eyes: EyeSet) -> torch.Tensor:
    return torch.cat([mean_logit(network, scaled(images)) for images in eyes.images.split(256)])


if __name__ == "__main__":
    main()

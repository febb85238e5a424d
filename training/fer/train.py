"""Trains the emotion network. `python train.py --data DIR --out DIR` resumes from DIR/last.pt if that is there."""

import argparse
import copy
import json
import math
import os
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import torch
import torch.nn.functional as F

from augment import Augmentation
from data import FaceSet, load, scaled, training_rows
from network import EmotionNetwork, EmotionRecognizer


def main():
    arguments = parse_arguments()
    config = json.loads(arguments.config.read_text())
    torch.set_flush_denormal(True)
    torch.set_num_threads(1)
    arguments.out.mkdir(parents=True, exist_ok=True)
    Trainer(config, arguments.data, arguments.out, arguments.epochs).run()


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with the sheets, see README.md")
    parser.add_argument("--out", type=Path, required=True, help="folder for checkpoints and log.jsonl")
    parser.add_argument("--config", type=Path, default=Path(__file__).parent / "configs" / "ivas.json")
    parser.add_argument("--epochs", type=int, help="instead of the configured number")
    return parser.parse_args()


class Trainer:
    """AdamW with warm-up and cosine decay; a running average of the weights is what is evaluated and kept.

    The first epochs see the same faces with fewer pixels, which costs half as much (Tan and Le, ICML 2021).
    """

    def __init__(self, config: dict, data: Path, out: Path, epochs: int | None):
        self.config, self.options, self.out = config, config["train"], out
        self.epochs = epochs or self.options["epochs"]
        self.train_set, _ = training_rows(data, config["heldOutRows"], config["seed"])
        self.public = load(data, "public")
        self.augmentation = Augmentation(**config["augment"])
        torch.manual_seed(config["seed"])
        self.network = EmotionNetwork(**config["network"]).to(memory_format=torch.channels_last)
        self.replicas = [self.network] + [copy.deepcopy(self.network) for _ in range(self.options["workers"] - 1)]
        self.pool = ThreadPoolExecutor(len(self.replicas), initializer=prepare_worker)
        self.average = copy.deepcopy(self.network).eval().requires_grad_(False)
        groups = parameter_groups(self.network, self.options["weightDecay"])
        self.optimizer = torch.optim.AdamW(groups, lr=0.0, fused=True)
        self.steps_per_epoch = len(self.train_set) // self.options["batchSize"]
        self.epoch = 0
        self.step = 0

    def run(self):
        self.resume()
        while self.epoch < self.epochs:
            began = time.monotonic()
            loss = self.train_epoch()
            self.epoch += 1
            self.log({"epoch": self.epoch, "of": self.epochs, "loss": round(loss, 4),
                      "publicTop1": round(top1(self.average, self.public, self.config["cropSize"]), 4),
                      "learningRate": round(self.learning_rate(), 5), "seconds": round(time.monotonic() - began, 1)})
            self.save()

    def train_epoch(self) -> float:
        seed = self.config["seed"] + 1000 * (1 + self.epoch)
        random = [torch.Generator().manual_seed(seed + worker) for worker in range(len(self.replicas))]
        order = torch.randperm(len(self.train_set), generator=random[0])
        size, total = self.options["batchSize"], 0.0
        for number in range(self.steps_per_epoch):
            total += self.train_step(self.train_set.rows(order[number * size:(number + 1) * size]), random)
        return total / self.steps_per_epoch

    def train_step(self, batch: FaceSet, random: list[torch.Generator]) -> float:
        """Each worker takes its share of the batch through its replica; the averaged gradient moves the network."""
        shares = [batch.rows(rows) for rows in torch.arange(len(batch)).chunk(len(self.replicas))]
        losses = list(self.pool.map(self.backpropagate, self.replicas, shares, random))
        gradients = [[parameter.grad for parameter in replica.parameters()] for replica in self.replicas]
        for others in gradients[1:]:
            torch._foreach_add_(gradients[0], others)
        torch._foreach_div_(gradients[0], len(self.replicas))
        for group in self.optimizer.param_groups:
            group["lr"] = self.learning_rate()
        self.optimizer.step()
        self.step += 1
        self.copy_to_replicas()
        self.update_average()
        return sum(losses) / len(losses)

    def backpropagate(self, network: EmotionNetwork, batch: FaceSet, random: torch.Generator) -> float:
        faces = self.augmentation.apply(scaled(batch.images), self.config["cropSize"], self.size(), random)
        network.train().zero_grad()
        with torch.autocast("cpu", dtype=torch.bfloat16):
            emotion, fer_plus = network(faces.contiguous(memory_format=torch.channels_last))
        loss = F.cross_entropy(emotion.float(), batch.labels, label_smoothing=self.options["labelSmoothing"])
        votes = -(batch.vote_shares * F.log_softmax(fer_plus.float(), 1)).sum(1).mean()
        (loss + self.options["ferPlusWeight"] * votes).backward()
        return loss.item()

    def learning_rate(self) -> float:
        """Linear warm-up, then half a cosine to zero at the last step."""
        now, warmup = self.step / self.steps_per_epoch, self.options["warmupEpochs"]
        if now < warmup:
            return self.options["learningRate"] * now / warmup
        return self.options["learningRate"] * 0.5 * (1 + math.cos(math.pi * (now - warmup) / (self.epochs - warmup)))

    def size(self) -> int:
        """The side of the faces, in pixels, in this epoch."""
        return self.options["smallSize"] if self.epoch < self.options["smallEpochs"] else self.config["cropSize"]

    @torch.no_grad()
    def copy_to_replicas(self):
        for replica in self.replicas[1:]:
            torch._foreach_copy_(list(replica.parameters()), list(self.network.parameters()))

    def update_average(self):
        weight = 1 - min(self.options["averagingDecay"], (1 + self.step) / (10 + self.step))
        with torch.no_grad():
            theirs, ours = self.average.state_dict(), self.network.state_dict()
            floats = [name for name in ours if ours[name].is_floating_point()]
            torch._foreach_lerp_([theirs[name] for name in floats], [ours[name] for name in floats], weight)

    def save(self):
        state = {"config": self.config, "epochs": self.epochs, "epoch": self.epoch, "step": self.step,
                 "network": self.network.state_dict(), "average": self.average.state_dict(),
                 "optimizer": self.optimizer.state_dict()}
        torch.save(state, self.out / "last.tmp")
        os.replace(self.out / "last.tmp", self.out / "last.pt")

    def resume(self):
        path = self.out / "last.pt"
        if path.exists():
            state = torch.load(path, weights_only=True)
            for replica in self.replicas:
                replica.load_state_dict(state["network"])
            self.average.load_state_dict(state["average"])
            self.optimizer.load_state_dict(state["optimizer"])
            self.epoch, self.step = state["epoch"], state["step"]

    def log(self, record: dict):
        line = json.dumps(record)
        print(line, flush=True)
        with open(self.out / "log.jsonl", "a") as file:
            file.write(line + "\n")


def prepare_worker():
    """One thread per worker: threads inside an operation would wait for each other whenever the machine is shared."""
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)


def parameter_groups(network, weight_decay: float) -> list[dict]:
    """Weight decay for matrices and kernels only, not for biases and batch normalisation."""
    kernels = [parameter for parameter in network.parameters() if parameter.ndim > 1]
    others = [parameter for parameter in network.parameters() if parameter.ndim <= 1]
    return [{"params": kernels, "weight_decay": weight_decay}, {"params": others, "weight_decay": 0.0}]


@torch.no_grad()
def top1(network: EmotionNetwork, faces: FaceSet, crop_size: int) -> float:
    recognizer = EmotionRecognizer(network, crop_size)
    hits = 0
    with torch.autocast("cpu", dtype=torch.bfloat16):
        for images, labels in zip(faces.images.split(256), faces.labels.split(256)):
            batch = scaled(images).contiguous(memory_format=torch.channels_last)
            hits += (recognizer.logits(batch).argmax(1) == labels).sum().item()
    return hits / len(faces)


if __name__ == "__main__":
    main()

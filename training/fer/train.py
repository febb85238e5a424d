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
from data import FaceSet, label_targets, load, scaled, training_rows
from network import EmotionNetwork, center_crop


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

    Training goes in phases: the first shows the same faces with fewer pixels, which costs half as much, and changes them
    more (the order of Tan and Le, ICML 2021, for pixels).
    """

    def __init__(self, config: dict, data: Path, out: Path, epochs: int | None):
        self.config, self.options, self.out = config, config["train"], out
        self.epochs = epochs or sum(phase["epochs"] for phase in config["phases"])
        self.train_set, _ = training_rows(data, config["heldOutRows"], config["seed"])
        self.train_targets = label_targets(self.train_set, self.options["voteShare"], self.options["labelSmoothing"])
        self.public = load(data, "public")
        torch.manual_seed(config["seed"])
        self.device = "cuda" if torch.cuda.is_available() else "cpu"
        self.network = EmotionNetwork(**config["network"]).to(self.device, memory_format=torch.channels_last)
        workers = self.options["workers"] if self.device == "cpu" else 1
        self.replicas = [self.network] + [copy.deepcopy(self.network) for _ in range(workers - 1)]
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
                      "publicTop1": round(self.public_top1(), 4),
                      "learningRate": round(self.learning_rate(), 5), "seconds": round(time.monotonic() - began, 1)})
            self.save()

    def train_epoch(self) -> float:
        seed = self.config["seed"] + 1000 * (1 + self.epoch)
        random = [torch.Generator().manual_seed(seed + worker) for worker in range(len(self.replicas))]
        order = torch.randperm(len(self.train_set), generator=random[0])
        size, total = self.options["batchSize"], 0.0
        for number in range(self.steps_per_epoch):
            total += self.train_step(order[number * size:(number + 1) * size], random)
        return total / self.steps_per_epoch

    def train_step(self, rows: torch.Tensor, random: list[torch.Generator]) -> float:
        """Each worker takes its share of the batch through its replica; the averaged gradient moves the network."""
        shares = rows.chunk(len(self.replicas))
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

    def backpropagate(self, network: EmotionNetwork, rows: torch.Tensor, random: torch.Generator) -> float:
        batch, phase = self.train_set.rows(rows), self.phase()
        augmentation = Augmentation(**phase["augment"])
        faces = augmentation.apply(scaled(batch.images), self.config["cropSize"], phase["size"], random)
        faces, labels, votes = mixed(phase["mixShare"], random, faces, self.train_targets[rows], batch.vote_shares)
        network.train().zero_grad()
        with torch.autocast(self.device, dtype=torch.bfloat16):
            emotion, fer_plus = network(faces.to(self.device, memory_format=torch.channels_last))
        label_loss = cross_entropy(emotion, labels)
        (label_loss + self.options["ferPlusWeight"] * cross_entropy(fer_plus, votes)).backward()
        return label_loss.item()

    def learning_rate(self) -> float:
        """Linear warm-up, then half a cosine to zero at the last step."""
        now, warmup = self.step / self.steps_per_epoch, self.options["warmupEpochs"]
        if now < warmup:
            return self.options["learningRate"] * now / warmup
        return self.options["learningRate"] * 0.5 * (1 + math.cos(math.pi * (now - warmup) / (self.epochs - warmup)))

    def phase(self) -> dict:
        """How this epoch's faces are shown; the last phase goes on for as long as it must."""
        end = 0
        for phase in self.config["phases"]:
            end += phase["epochs"]
            if self.epoch < end:
                break
        return phase

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

    @torch.no_grad()
    def public_top1(self) -> float:
        """Top-1 accuracy of the averaged network on the middle of each face, with as many pixels as in this epoch."""
        hits = 0
        with torch.autocast(self.device, dtype=torch.bfloat16):
            for images, labels in zip(self.public.images.split(256), self.public.labels.split(256)):
                middle = center_crop(scaled(images), self.config["cropSize"])
                faces = F.interpolate(middle, size=self.phase()["size"], mode="bilinear", antialias=True)
                emotion, _ = self.average(faces.to(self.device, memory_format=torch.channels_last))
                hits += (emotion.argmax(1).cpu() == labels).sum().item()
        return hits / len(self.public)

    def save(self):
        state = {"config": self.config, "epochs": self.epochs, "epoch": self.epoch, "step": self.step,
                 "network": self.network.state_dict(), "average": self.average.state_dict(),
                 "optimizer": self.optimizer.state_dict()}
        torch.save(state, self.out / "last.tmp")
        os.replace(self.out / "last.tmp", self.out / "last.pt")

    def resume(self):
        path = self.out / "last.pt"
        if path.exists():
            state = torch.load(path, map_location=self.device, weights_only=True)
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


def cross_entropy(logits: torch.Tensor, shares: torch.Tensor) -> torch.Tensor:
    """Mean over the batch; a face without shares (all zero) adds nothing."""
    return -(shares.to(logits.device) * F.log_softmax(logits.float(), 1)).sum(1).mean()


def mixed(share: float, random: torch.Generator, faces: torch.Tensor, *targets: torch.Tensor) -> list[torch.Tensor]:
    """Lays a weaker second face and its targets over a share of the faces (Zhang et al., mixup, ICLR 2018)."""
    count = len(faces)
    partner = torch.randperm(count, generator=random)
    strength = 1 - 0.5 * torch.rand(count, generator=random)
    weight = torch.where(torch.rand(count, generator=random) < share, strength, 1.0)
    return [torch.lerp(x[partner], x, weight.view(-1, *[1] * (x.dim() - 1))) for x in (faces, *targets)]


if __name__ == "__main__":
    main()

"""Trains an emotion network. `python train.py --config FILE --data DIR --out DIR` resumes from DIR/last.pt."""

import argparse
import copy
import json
import math
import os
import shutil
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import torch
import torch.nn.functional as F

from augment import Augmentation, Random
from data import label_targets, load, scaled, training_rows
from network import CROPS, EmotionNetwork

SAVE_SECONDS = 60


def main():
    arguments = parse_arguments()
    torch.set_flush_denormal(True)
    torch.set_num_threads(1)
    torch.backends.cudnn.benchmark = True
    arguments.out.mkdir(parents=True, exist_ok=True)
    Trainer(json.loads(arguments.config.read_text()), arguments).run()


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with the sheets, see README.md")
    parser.add_argument("--out", type=Path, required=True, help="folder for checkpoints and log.jsonl")
    parser.add_argument("--config", type=Path, default=Path(__file__).parent / "configs" / "ivas.json")
    parser.add_argument("--epochs", type=int, help="instead of the configured number")
    parser.add_argument("--teacher", type=Path, action="append", default=[],
                        help="checkpoint whose averaged network is learnt from; may be given several times")
    return parser.parse_args()


class Trainer:
    """Warm-up and cosine decay; a running average of the weights is what is evaluated and kept."""

    def __init__(self, config: dict, arguments: argparse.Namespace):
        self.config, self.options, self.out = config, config["train"], arguments.out
        self.epochs = arguments.epochs or self.options["epochs"]
        self.late = math.ceil(0.9 * self.epochs)
        self.device = "cuda" if torch.cuda.is_available() else "cpu"
        train_set, _ = training_rows(arguments.data, config["heldOutRows"], config["splitSeed"])
        targets = label_targets(train_set, self.options["voteShare"], self.options["labelSmoothing"])
        self.train_set, self.train_targets = train_set.to(self.device), targets.to(self.device)
        self.public = load(arguments.data, "public").to(self.device)
        self.augmentation = Augmentation(**config["augment"])
        torch.manual_seed(config["seed"])
        self.network = EmotionNetwork(**config["network"]).to(self.device, memory_format=torch.channels_last)
        self.teachers = [self.read_teacher(path) for path in arguments.teacher]
        workers = self.options["workers"] if self.device == "cpu" else 1
        self.replicas = [self.network] + [copy.deepcopy(self.network) for _ in range(workers - 1)]
        self.pool = ThreadPoolExecutor(len(self.replicas), initializer=prepare_worker)
        self.average = copy.deepcopy(self.network).eval().requires_grad_(False)
        self.optimizer = optimizer(self.network, **self.options["optimizer"])
        self.steps_per_epoch = len(self.train_set) // self.options["batchSize"]
        self.epoch, self.step, self.saved = 0, 0, time.monotonic()

    def run(self):
        self.resume()
        while self.epoch < self.epochs:
            began = time.monotonic()
            loss = self.train_epoch()
            self.epoch += 1
            self.log({"epoch": self.epoch, "of": self.epochs, "loss": round(loss, 4),
                      "publicTop1": round(self.public_top1(), 4),
                      "learningRate": round(self.learning_rate(), 5), "seconds": round(time.monotonic() - began, 1)})
            if self.epoch in (self.late, self.epochs) or time.monotonic() - self.saved > SAVE_SECONDS:
                self.save()

    def train_epoch(self) -> float:
        seed = self.config["seed"] + 1000 * (1 + self.epoch)
        random = [Random(seed + worker, self.device) for worker in range(len(self.replicas))]
        order = torch.randperm(len(self.train_set), generator=random[0].batch).to(self.device)
        size = self.options["batchSize"]
        losses = [self.train_step(order[number * size:(number + 1) * size], random)
                  for number in range(self.steps_per_epoch)]
        return torch.stack(losses).mean().item()

    def train_step(self, rows: torch.Tensor, random: list[Random]) -> torch.Tensor:
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
        return torch.stack(losses).mean()

    def backpropagate(self, network: EmotionNetwork, rows: torch.Tensor, random: Random) -> torch.Tensor:
        batch = self.train_set.rows(rows)
        faces = self.augmentation.apply(scaled(batch.images), random)
        faces, labels, votes = mixed(self.options["mixShare"], random, faces, self.train_targets[rows],
                                     batch.vote_shares)
        faces = faces.contiguous(memory_format=torch.channels_last)
        labels, votes = self.taught(faces, labels, votes)
        network.train().zero_grad()
        with torch.autocast(self.device, dtype=torch.bfloat16):
            emotion, fer_plus = network(faces, self.some_crop(random, len(faces)))
        loss = cross_entropy(emotion, labels)
        (loss + self.options["ferPlusWeight"] * cross_entropy(fer_plus, votes)).backward()
        return loss.detach()

    def some_crop(self, random: Random, count: int) -> torch.Tensor | None:
        """What ships is trained as it is used, on one of five crops; a teacher on all of the face."""
        if not self.config["crops"]:
            return None
        return torch.randint(len(CROPS), (count,), generator=random.each, device=self.device)

    @torch.no_grad()
    def taught(self, faces: torch.Tensor, *targets: torch.Tensor) -> list[torch.Tensor]:
        """Moves the targets towards what the teachers see in the very same faces (Beyer et al., CVPR 2022)."""
        if not self.teachers:
            return list(targets)
        with torch.autocast(self.device, dtype=torch.bfloat16):
            answers = [teacher(faces) for teacher in self.teachers]
        shares = [torch.stack([F.softmax(head.float(), 1) for head in heads]).mean(0) for heads in zip(*answers)]
        return [torch.lerp(target, share, self.options["teacherShare"]) for target, share in zip(targets, shares)]

    def read_teacher(self, path: Path) -> EmotionNetwork:
        state = torch.load(path, map_location=self.device, weights_only=True)
        teacher = EmotionNetwork(**state["config"]["network"])
        teacher.load_state_dict(state["average"])
        return teacher.to(self.device, memory_format=torch.channels_last).eval().requires_grad_(False)

    def learning_rate(self) -> float:
        """Linear warm-up, then half a cosine to zero at the last step."""
        now, warmup = self.step / self.steps_per_epoch, self.options["warmupEpochs"]
        if now < warmup:
            return self.options["learningRate"] * now / warmup
        return self.options["learningRate"] * 0.5 * (1 + math.cos(math.pi * (now - warmup) / (self.epochs - warmup)))

    @torch.no_grad()
    def copy_to_replicas(self):
        for replica in self.replicas[1:]:
            torch._foreach_copy_(list(replica.parameters()), list(self.network.parameters()))

    @torch.no_grad()
    def update_average(self):
        weight = 1 - min(self.options["averagingDecay"], (1 + self.step) / (10 + self.step))
        torch._foreach_lerp_(floats(self.average), floats(self.network), weight)

    @torch.no_grad()
    def public_top1(self) -> float:
        """Top-1 accuracy of the averaged network on the middle crop, or on all of each face."""
        hits = 0
        with torch.autocast(self.device, dtype=torch.bfloat16):
            for images, labels in zip(self.public.images.split(256), self.public.labels.split(256)):
                middle = torch.zeros(len(images), dtype=torch.long, device=self.device) if self.config["crops"] else None
                emotion, _ = self.average(scaled(images).contiguous(memory_format=torch.channels_last), middle)
                hits += (emotion.argmax(1) == labels).sum().item()
        return hits / len(self.public)

    def save(self):
        """Writes last.pt; that of nine tenths of the epochs stays beside it as nine-tenths.pt."""
        state = {"config": self.config, "epochs": self.epochs, "epoch": self.epoch, "step": self.step,
                 "network": self.network.state_dict(), "average": self.average.state_dict(),
                 "optimizer": self.optimizer.state_dict()}
        torch.save(state, self.out / "last.tmp")
        os.replace(self.out / "last.tmp", self.out / "last.pt")
        if self.epoch == self.late:
            shutil.copy(self.out / "last.pt", self.out / "nine-tenths.pt")
        self.saved = time.monotonic()

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


def optimizer(network: EmotionNetwork, name: str, weightDecay: float) -> torch.optim.Optimizer:
    """Weight decay is for matrices and kernels only, not for biases and batch normalisation."""
    kernels = [parameter for parameter in network.parameters() if parameter.ndim > 1]
    others = [parameter for parameter in network.parameters() if parameter.ndim <= 1]
    groups = [{"params": kernels, "weight_decay": weightDecay}, {"params": others, "weight_decay": 0.0}]
    if name == "sgd":
        return torch.optim.SGD(groups, lr=0.0, momentum=0.9, nesterov=True, fused=True)
    return torch.optim.AdamW(groups, lr=0.0, fused=True)


def floats(network: EmotionNetwork) -> list[torch.Tensor]:
    """Weights, and what batch normalisation keeps: all but its counters."""
    return [value for value in [*network.parameters(), *network.buffers()] if value.is_floating_point()]


def cross_entropy(logits: torch.Tensor, shares: torch.Tensor) -> torch.Tensor:
    """Mean over the batch; a face without shares (all zero) adds nothing."""
    return -(shares * F.log_softmax(logits.float(), 1)).sum(1).mean()


def mixed(share: float, random: Random, faces: torch.Tensor, *targets: torch.Tensor) -> list[torch.Tensor]:
    """Lays a weaker second face and its targets over a share of the faces (Zhang et al., mixup, ICLR 2018)."""
    count, where = len(faces), {"generator": random.each, "device": faces.device}
    partner = torch.randperm(count, **where)
    strength = 1 - 0.5 * torch.rand(count, **where)
    weight = torch.where(torch.rand(count, **where) < share, strength, 1.0)
    return [torch.lerp(x[partner], x, weight.view(-1, *[1] * (x.dim() - 1))) for x in (faces, *targets)]


if __name__ == "__main__":
    main()

"""Trains emotion networks. `python train.py --config FILE --data DIR --out DIR` resumes from DIR/NAME/last.pt.

Several networks, each with a config of its own, learn side by side from the same changed faces and teachers.
"""

import argparse
import json
import math
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import torch
import torch.nn.functional as F

from augment import Augmentation, Random
from data import label_targets, load, scaled, training_rows
from learner import Learner, read_network
from network import CROPS
from recorded import Recorded

SAVE_SECONDS = 120
CHECK_EPOCHS = 5
SHARED = ("splitSeed", "heldOutRows", "augment")
SHARED_OPTIONS = ("epochs", "batchSize", "workers", "labelSmoothing", "voteShare", "mixShare")


def main():
    arguments = parse_arguments()
    torch.set_flush_denormal(True)
    torch.set_num_threads(1)
    torch.backends.cudnn.benchmark = True
    Trainer([json.loads(path.read_text()) for path in arguments.config], arguments).run()


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with the sheets, see README.md")
    parser.add_argument("--out", type=Path, required=True, help="folder for NAME/last.pt and NAME/log.jsonl of each network")
    parser.add_argument("--config", type=Path, nargs="+", default=[Path(__file__).parent / "configs" / "second" / "ivas.json"],
                        help="one or more networks")
    parser.add_argument("--epochs", type=int, help="instead of the configured number")
    parser.add_argument("--minutes", type=float, default=math.inf, help="stop after these, to go on when started again")
    parser.add_argument("--teacher", type=Path, nargs="*", default=[], help="checkpoints whose averaged networks are learnt from")
    parser.add_argument("--start", type=Path, nargs="*", default=[],
                        help="checkpoints: a network of the same name begins with these averaged weights")
    return parser.parse_args()


class Trainer:
    def __init__(self, configs: list[dict], arguments: argparse.Namespace):
        check_shared(configs)
        self.config, self.options = configs[0], configs[0]["train"]
        self.epochs = arguments.epochs or self.options["epochs"]
        self.device = "cuda" if torch.cuda.is_available() else "cpu"
        train_set, _ = training_rows(arguments.data, self.config["heldOutRows"], self.config["splitSeed"])
        targets = label_targets(train_set, self.options["voteShare"], self.options["labelSmoothing"])
        self.train_set, self.train_targets = train_set.to(self.device), targets.to(self.device)
        self.public = load(arguments.data, "public").to(self.device)
        self.augmentation = Augmentation(**self.config["augment"])
        self.workers = self.options["workers"] if self.device == "cpu" else 1
        self.pool = ThreadPoolExecutor(self.workers, initializer=prepare_worker)
        self.steps = len(train_set) // self.options["batchSize"]
        self.teachers = [read_network(path, self.device) for path in arguments.teacher]
        self.learners = [Learner(config, arguments.out / config["name"], self.device, self.workers, self.steps, self.epochs)
                         for config in configs]
        self.learn = [partial(self.backpropagate, worker) for worker in range(self.workers)]
        if self.device == "cuda":
            self.streams = [torch.cuda.Stream() for _ in configs]
            self.learn = [Recorded(step) for step in self.learn]
        self.start(arguments.start)
        self.saved = time.monotonic()
        self.end = self.saved + 60 * arguments.minutes

    def start(self, paths: list[Path]):
        for path in paths:
            state = torch.load(path, map_location=self.device, weights_only=True)
            for learner in self.learners:
                if learner.config["name"] == state["config"]["name"]:
                    learner.start(state["average"])
        for learner in self.learners:
            learner.resume()

    def run(self):
        for epoch in range(1 + self.learners[0].epoch, 1 + self.epochs):
            began = time.monotonic()
            losses = self.train_epoch(epoch)
            seconds = round(time.monotonic() - began, 1)
            for learner, loss in zip(self.learners, losses):
                learner.epoch = epoch
                record = {"loss": round(loss, 4), "learningRate": round(learner.learning_rate(), 5), "seconds": seconds}
                if epoch % CHECK_EPOCHS == 0 or epoch == self.epochs:
                    record["publicTop1"] = round(self.public_top1(learner), 4)
                learner.log(record)
            over = epoch == self.epochs or time.monotonic() > self.end
            if over or time.monotonic() - self.saved > SAVE_SECONDS:
                for learner in self.learners:
                    learner.save()
                self.saved = time.monotonic()
            if over:
                break

    def train_epoch(self, epoch: int) -> list[float]:
        """Each network's mean loss."""
        seed = self.config["seed"] + 1000 * epoch
        random = [Random(seed + worker, self.device) for worker in range(self.workers)]
        order = torch.randperm(len(self.train_set), generator=random[0].batch).to(self.device)
        size = self.options["batchSize"]
        losses = [self.train_step(order[number * size:(number + 1) * size], random) for number in range(self.steps)]
        return torch.stack(losses).mean(0).tolist()

    def train_step(self, rows: torch.Tensor, random: list[Random]) -> torch.Tensor:
        """Each worker takes its share of the batch through its replicas; the averaged gradients move the networks."""
        losses = list(self.pool.map(self.work, range(self.workers), rows.chunk(self.workers), random))
        for learner in self.learners:
            learner.move()
        return torch.stack(losses).mean(0)

    def work(self, worker: int, rows: torch.Tensor, random: Random) -> torch.Tensor:
        batch = self.train_set.rows(rows)
        faces = self.augmentation.apply(scaled(batch.images), random)
        faces, labels, votes = mixed(self.options["mixShare"], random, faces, self.train_targets[rows], batch.vote_shares)
        crop = torch.randint(len(CROPS), (len(faces),), generator=random.each, device=self.device)
        faces = faces.contiguous(memory_format=torch.channels_last)
        return self.learn[worker](faces, crop, labels, votes).clone()

    def backpropagate(self, worker: int, faces, crop, *targets: torch.Tensor) -> torch.Tensor:
        """Each network's loss; one that is used on crops is trained on one of five, others on all of the face."""
        answers = self.answers(faces)
        if self.device == "cpu":
            return torch.stack([learner.backpropagate(worker, faces, crop, targets, answers) for learner in self.learners])
        losses, here = [], torch.cuda.current_stream()
        for learner, stream in zip(self.learners, self.streams):
            stream.wait_stream(here)
            with torch.cuda.stream(stream):
                losses.append(learner.backpropagate(worker, faces, crop, targets, answers))
        for stream in self.streams:
            here.wait_stream(stream)
        return torch.stack(losses)

    @torch.no_grad()
    def answers(self, faces: torch.Tensor) -> list[torch.Tensor]:
        """The teachers' mean answers, of both heads, to the very same faces (Beyer et al., CVPR 2022)."""
        if not self.teachers:
            return []
        with torch.autocast(self.device, dtype=torch.bfloat16, cache_enabled=False):
            answers = [teacher(faces) for teacher in self.teachers]
        return [torch.stack([F.softmax(head.float(), 1) for head in heads]).mean(0) for heads in zip(*answers)]

    @torch.no_grad()
    def public_top1(self, learner: Learner) -> float:
        """Top-1 accuracy of the averaged network on the middle crop, or on all of each face."""
        hits = []
        with torch.autocast(self.device, dtype=torch.bfloat16):
            for images, labels in zip(self.public.images.split(512), self.public.labels.split(512)):
                crop = torch.zeros(len(images), dtype=torch.long, device=self.device) if learner.config["crops"] else None
                emotion, _ = learner.average(scaled(images).contiguous(memory_format=torch.channels_last), crop)
                hits.append(emotion.argmax(1) == labels)
        return torch.cat(hits).float().mean().item()


def check_shared(configs: list[dict]):
    """Networks that learn side by side see the same faces, so what makes these must be the same."""
    for config in configs[1:]:
        for name, one, other in [(name, configs[0].get(name), config.get(name)) for name in SHARED] \
                + [(name, configs[0]["train"].get(name), config["train"].get(name)) for name in SHARED_OPTIONS]:
            if one != other:
                raise SystemExit(f"{name} is {one} for {configs[0]['name']} and {other} for {config['name']}: "
                                 "networks trained side by side share it")


def prepare_worker():
    """One thread per worker: threads inside an operation would wait for each other whenever the machine is shared."""
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)


def mixed(share: float, random: Random, faces: torch.Tensor, *targets: torch.Tensor) -> list[torch.Tensor]:
    """Lays a weaker second face and its targets over a share of the faces (Zhang et al., mixup, ICLR 2018)."""
    count, where = len(faces), {"generator": random.each, "device": faces.device}
    partner = torch.randperm(count, **where)
    strength = 1 - 0.5 * torch.rand(count, **where)
    weight = torch.where(torch.rand(count, **where) < share, strength, 1.0)
    return [torch.lerp(x[partner], x, weight.view(-1, *[1] * (x.dim() - 1))) for x in (faces, *targets)]


if __name__ == "__main__":
    main()

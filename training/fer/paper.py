"""Trains the source paper's network by its recipe. `python paper.py --data DIR --out DIR` resumes from DIR/last.pt."""

import argparse
import json
import math
import os
import time
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import nn

from data import EMOTIONS, FaceSet, load, scaled
from paper_metrics import measure
from paper_network import PaperNetwork

EVALUATION_BATCH = 256


def main():
    arguments = parse_arguments()
    config = json.loads(arguments.config.read_text())
    options = config["train"]
    options |= {name: value for name, value in (("epochs", arguments.epochs), ("stopPatience", arguments.patience))
                if value is not None}
    torch.set_flush_denormal(True)
    torch.set_num_threads(1)
    arguments.out.mkdir(parents=True, exist_ok=True)
    PaperTraining(config, arguments.data, arguments.out, arguments.weights).run()


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with the sheets, see README.md")
    parser.add_argument("--out", type=Path, required=True, help="folder for checkpoints and log.jsonl")
    parser.add_argument("--weights", type=Path, help="state dict of torchvision's vgg16; without it the base is random")
    parser.add_argument("--config", type=Path, default=Path(__file__).parent / "configs" / "paper.json")
    parser.add_argument("--epochs", type=int, help="instead of the configured number")
    parser.add_argument("--patience", type=int, help="instead of the configured stopPatience")
    return parser.parse_args()


class PaperTraining:
    """Adam on the head of a frozen VGG16, with the paper's class weights, penalty and callbacks.

    All rows are used, as in the paper: nothing is cleaned. Its validation set was both tests; here it is the public one.
    The base is frozen, so what it makes of the plain faces is computed once and evaluated again after each epoch.
    """

    def __init__(self, config: dict, data: Path, out: Path, weights: Path | None):
        self.config, self.options, self.out, self.weights = config, config["train"], out, weights
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        self.train_set, self.public = load(data, "train"), load(data, "public")
        self.class_weights = class_weights(self.train_set.labels).to(self.device)
        torch.manual_seed(config["seed"])
        self.network = PaperNetwork(**config["network"]).to(self.device, memory_format=torch.channels_last)
        if weights:
            self.network.read_base(weights)
        self.optimizer = torch.optim.Adam(self.network.head.parameters(), **self.options["adam"])
        self.plateau = keras_plateau(self.optimizer, **self.options["plateau"])
        self.epoch, self.best = 0, Best()

    def run(self):
        self.resume()
        features = self.features_of_splits()
        while self.epoch < self.options["epochs"] and not self.best.stops(self.options["stopPatience"]):
            began = time.monotonic()
            loss, rate = self.train_epoch(), self.optimizer.param_groups[0]["lr"]
            self.epoch += 1
            results = self.evaluate(features)
            self.plateau.step(results["public"]["loss"])
            if self.best.improves(self.epoch, results["public"]["loss"]):
                save(self.network.state_dict(), self.out / "best.pt")
            self.log({"epoch": self.epoch, "of": self.options["epochs"], "learningRate": rate,
                      "weightedTrainLoss": round(loss, 4), "seconds": round(time.monotonic() - began, 1)} | results)
            self.save()
        self.restore_best(features)

    def train_epoch(self) -> float:
        """Mean over the batches of what is minimised: cross-entropy by class weight, and the penalty."""
        torch.manual_seed(self.config["seed"] + 1000 * (1 + self.epoch))
        self.network.train()
        losses = [self.train_step(self.train_set.rows(rows))
                  for rows in torch.randperm(len(self.train_set)).split(self.options["batchSize"])]
        return sum(losses) / len(losses)

    def train_step(self, batch: FaceSet) -> float:
        features = self.base(augmented(scaled(batch.images), **self.config["augment"]))
        labels = batch.labels.to(self.device)
        each = F.cross_entropy(self.network.head(features), labels, reduction="none")
        loss = (self.class_weights[labels] * each).mean() + self.penalty()
        self.optimizer.zero_grad()
        loss.backward()
        self.optimizer.step()
        return loss.item()

    @torch.no_grad()
    def base(self, faces: torch.Tensor) -> torch.Tensor:
        """[n, 1, 48, 48] -> [n, 512, 1, 1], in bfloat16 inside."""
        three = faces.expand(-1, 3, -1, -1).to(self.device).contiguous(memory_format=torch.channels_last)
        with torch.autocast(self.device.type, dtype=torch.bfloat16):
            return self.network.base(three).float()

    def features_of_splits(self) -> dict:
        train, public = self.features(self.train_set), self.features(self.public)
        seen = set(self.train_set.pixels())
        new = torch.tensor([pixels not in seen for pixels in self.public.pixels()], device=self.device)
        return {"train": train, "public": public, "publicNotInTrain": (public[0][new], public[1][new])}

    def features(self, faces: FaceSet) -> tuple[torch.Tensor, torch.Tensor]:
        parts = [self.base(scaled(images)) for images in faces.images.split(EVALUATION_BATCH)]
        return torch.cat(parts), faces.labels.to(self.device)

    def penalty(self) -> torch.Tensor:
        """Keras's L2 (no factor one half) on the weights of the dense layers, not on biases and normalisations."""
        dense = [layer.weight for layer in self.network.head if isinstance(layer, nn.Linear)]
        return self.options["l2"] * sum((weight * weight).sum() for weight in dense)

    @torch.no_grad()
    def evaluate(self, features: dict) -> dict:
        self.network.eval()
        penalty = self.penalty().item()
        return {split: measure(self.network.head(inputs), labels, penalty)
                for split, (inputs, labels) in features.items()}

    def restore_best(self, features: dict):
        """Ends with the weights of the epoch with the least loss on the public test, as the callback does."""
        self.network.load_state_dict(torch.load(
            self.out / "best.pt", map_location=self.device, weights_only=True))
        self.log({"best": self.best.epoch, "epochs": self.epoch} | self.evaluate(features))

    def save(self):
        save({"epoch": self.epoch, "network": self.network.state_dict(), "optimizer": self.optimizer.state_dict(),
              "plateau": self.plateau.state_dict(), "best": vars(self.best)}, self.out / "last.pt")

    def resume(self):
        path = self.out / "last.pt"
        if path.exists():
            state = torch.load(path, map_location=self.device, weights_only=True)
            self.network.load_state_dict(state["network"])
            self.optimizer.load_state_dict(state["optimizer"])
            self.plateau.load_state_dict(state["plateau"])
            self.epoch, self.best = state["epoch"], Best(**state["best"])
        else:
            self.log({"base": self.weights.name if self.weights else "random", "trainRows": len(self.train_set),
                      "publicRows": len(self.public), "classWeights": named(self.class_weights)})

    def log(self, record: dict):
        line = json.dumps(record)
        print(line, flush=True)
        with open(self.out / "log.jsonl", "a") as file:
            file.write(line + "\n")


class Best:
    """Keras's EarlyStopping: counts the epochs since the least loss; patience 0 allows as many as patience 1, none."""

    def __init__(self, epoch: int = 0, loss: float = math.inf, waited: int = 0):
        self.epoch, self.loss, self.waited = epoch, loss, waited

    def improves(self, epoch: int, loss: float) -> bool:
        if loss < self.loss:
            self.epoch, self.loss, self.waited = epoch, loss, 0
        else:
            self.waited += 1
        return self.waited == 0

    def stops(self, patience: int) -> bool:
        return self.waited >= max(1, patience)


def class_weights(labels: torch.Tensor) -> torch.Tensor:
    """max(count) / count of each class, in the order of `data.EMOTIONS`."""
    counts = torch.bincount(labels, minlength=len(EMOTIONS))
    return counts.max() / counts


def named(values: torch.Tensor) -> dict:
    return {name: round(value, 2) for name, value in zip(EMOTIONS, values.tolist())}


def augmented(faces: torch.Tensor, rotationDegrees: float, scale: float, brightness: float) -> torch.Tensor:
    """Mirrored or not, turned and scaled (bilinear, the edge repeated), made brighter or darker by a factor; in [0, 1]."""
    angle, bigger, brighter = (spread * (2 * torch.rand(len(faces)) - 1)
                               for spread in (math.radians(rotationDegrees), scale, brightness))
    flip, zero, zoom = torch.where(torch.rand(len(faces)) < 0.5, -1.0, 1.0), torch.zeros(len(faces)), 1 / (1 + bigger)
    cos, sin = zoom * angle.cos(), zoom * angle.sin()
    theta = torch.stack([torch.stack([cos * flip, -sin * flip, zero], 1), torch.stack([sin, cos, zero], 1)], 1)
    grid = F.affine_grid(theta, list(faces.shape), align_corners=False)
    turned = F.grid_sample(faces, grid, padding_mode="border", align_corners=False)
    return (turned * (1 + brighter).view(-1, 1, 1, 1)).clamp(0, 1)


def keras_plateau(optimizer, patience: int, factor: float, minLearningRate: float):
    """Keras's ReduceLROnPlateau acts in the last epoch of its patience, PyTorch's in the one after."""
    return torch.optim.lr_scheduler.ReduceLROnPlateau(optimizer, factor=factor, patience=patience - 1, threshold=1e-4,
                                                      threshold_mode="abs", min_lr=minLearningRate, eps=0)


def save(state: dict, path: Path):
    torch.save(state, path.with_suffix(".tmp"))
    os.replace(path.with_suffix(".tmp"), path)


if __name__ == "__main__":
    main()

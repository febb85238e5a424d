"""Reads FER-2013 with its FER+ votes from sheets of 48x48 tiles."""

import csv
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from PIL import Image

TILE = 48
EMOTIONS = ("angry", "disgust", "fear", "happy", "sad", "surprise", "neutral")
FER_PLUS = ("neutral", "happiness", "surprise", "sadness", "anger", "disgust", "fear", "contempt")


@dataclass(frozen=True)
class FaceSet:
    """Gray faces, uint8 [n, 48, 48], with FER-2013 labels [n] and FER+ vote shares [n, 8] (zeros: no usable vote)."""

    images: torch.Tensor
    labels: torch.Tensor
    vote_shares: torch.Tensor

    def __len__(self) -> int:
        return len(self.labels)

    def to(self, device: str) -> "FaceSet":
        return FaceSet(self.images.to(device), self.labels.to(device), self.vote_shares.to(device))

    def rows(self, index: torch.Tensor) -> "FaceSet":
        return FaceSet(self.images[index], self.labels[index], self.vote_shares[index])

    def pixels(self) -> list[bytes]:
        return [image.tobytes() for image in self.images.numpy()]


def load(folder: Path, split: str) -> FaceSet:
    """Reads `<split>.png` and `<split>.csv`, all rows."""
    with open(folder / f"{split}.csv", newline="") as file:
        rows = list(csv.DictReader(file))
    sheet = np.asarray(Image.open(folder / f"{split}.png").convert("L"))
    down, across = sheet.shape[0] // TILE, sheet.shape[1] // TILE
    tiles = sheet.reshape(down, TILE, across, TILE).swapaxes(1, 2).reshape(-1, TILE, TILE)
    images = torch.from_numpy(tiles[[int(row["tile"]) for row in rows]].copy())
    for row in rows:
        if EMOTIONS[int(row["emotion"])] != row["emotion_name"]:
            raise ValueError(f"tile {row['tile']}: class {row['emotion']} is named {row['emotion_name']}")
    labels = torch.tensor([int(row["emotion"]) for row in rows])
    votes = torch.tensor([[float(row[f"ferplus_{name}"]) for name in FER_PLUS] for row in rows])
    return FaceSet(images, labels, votes / votes.sum(1, keepdim=True).clamp(min=1))


def clean(train: FaceSet, test: FaceSet) -> FaceSet:
    """Drops constant images, images whose exact pixels are in the test, and all but the first of equal images."""
    seen = set(test.pixels())
    kept = []
    for row, pixels in enumerate(train.pixels()):
        if pixels not in seen and min(pixels) != max(pixels):
            kept.append(row)
        seen.add(pixels)
    return train.rows(torch.tensor(kept))


def training_rows(folder: Path, held_out: int, seed: int) -> tuple[FaceSet, FaceSet]:
    """The cleaned training rows, split at random into those trained on and those held out for calibration."""
    rows = clean(load(folder, "train"), load(folder, "public"))
    order = torch.randperm(len(rows), generator=torch.Generator().manual_seed(seed))
    return rows.rows(order[held_out:]), rows.rows(order[:held_out])


def label_targets(rows: FaceSet, vote_share: float, smoothing: float) -> torch.Tensor:
    """FER-2013's label as shares of the seven classes, [n, 7], blended with what the votes say about it.

    A vote for a class of FER+ counts as the labels that faces with such votes have: P(label | vote), over all rows.
    It is a smoothing that knows which labels are taken for each other.
    """
    labels = torch.nn.functional.one_hot(rows.labels, len(EMOTIONS)).float()
    label_by_vote = rows.vote_shares.T @ labels
    label_by_vote = label_by_vote / label_by_vote.sum(1, keepdim=True).clamp(min=1e-9)
    voted = rows.vote_shares @ label_by_vote
    voted = torch.where(rows.vote_shares.sum(1, keepdim=True) > 0, voted, labels)
    sure = (1 - vote_share) * labels + vote_share * voted
    return (1 - smoothing) * sure + smoothing / len(EMOTIONS)


def scaled(images: torch.Tensor) -> torch.Tensor:
    """uint8 [n, 48, 48] -> float in [0, 1], [n, 1, 48, 48]."""
    return images.unsqueeze(1).float() / 255

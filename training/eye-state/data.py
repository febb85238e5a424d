"""Reads CEW's eye crops and splits them by photograph."""

import re
import zlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from PIL import Image

SIZE = 24
FOLDS = 4
_OTHER_PARTS = 5


@dataclass(frozen=True)
class EyeSet:
    """Gray eyes, uint8 [n, 24, 24], all as if right eyes; whether each is open, 1.0 or 0.0, [n]; their photographs."""

    images: torch.Tensor
    is_open: torch.Tensor
    photographs: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.photographs)

    def where(self, chosen) -> "EyeSet":
        """The eyes whose photograph is chosen."""
        rows = [row for row, name in enumerate(self.photographs) if chosen(name)]
        return EyeSet(self.images[rows], self.is_open[rows], tuple(self.photographs[row] for row in rows))


def load(folder: Path) -> EyeSet:
    """Reads the folders whose names say closed or open, and left or right; left eyes are mirrored."""
    images, is_open, names = [], [], []
    for eyes in sorted(folder.iterdir()):
        state, side = re.search("closed|open", eyes.name.lower()), re.search("left|right", eyes.name.lower())
        if not (eyes.is_dir() and state and side):
            continue
        for file in sorted(eyes.iterdir()):
            image = np.asarray(Image.open(file).convert("L"))
            images.append(image[:, ::-1] if side.group() == "left" else image)
            is_open.append(float(state.group() == "open"))
            names.append(photograph(file.name))
    return EyeSet(torch.from_numpy(np.stack(images)), torch.tensor(is_open), tuple(names))


def photograph(file_name: str) -> str:
    """What the eyes of one photograph share: the name up to the first dot, without _L or _R."""
    return re.sub("_[LR]$", "", file_name.split(".")[0])


def is_held_out(name: str) -> bool:
    """A fifth of the photographs, chosen by a checksum of their names; nothing is ever fitted to them."""
    return zlib.crc32(name.encode()) % _OTHER_PARTS == 0


def fold(name: str) -> int:
    """In which of the four parts of the cross-validation a photograph is that is not held out."""
    return zlib.crc32(name.encode()) // _OTHER_PARTS % FOLDS


def scaled(images: torch.Tensor) -> torch.Tensor:
    """uint8 [n, 24, 24] -> float in [0, 1], [n, 1, 24, 24]."""
    return images.unsqueeze(1).float() / 255

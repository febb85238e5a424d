"""Writes drawn eyes with what PyTorch says of them, for the tests of ivas-gaze: `python golden.py --run RUN --csv FILE`.

A line an eye: whether it was drawn open (1 or 0), the probability that it is, and 576 gray levels from 0 to 255. The
network is the one of the checkpoint in PyTorch, not the ONNX file.
"""

import argparse
from pathlib import Path

import numpy as np
import torch

from data import SIZE, scaled
from export import read_calibrated

EYES = 12


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", type=Path, required=True, help="the folder that train.py wrote")
    parser.add_argument("--csv", type=Path, required=True)
    arguments = parser.parse_args()
    random = np.random.default_rng(24)
    is_open = [number % 2 for number in range(EYES)]
    images = np.stack([drawn(state == 1, random) for state in is_open])
    answers = read_calibrated(arguments.run)(scaled(torch.from_numpy(images))).numpy()
    with open(arguments.csv, "w") as file:
        file.write("open,probability," + ",".join(f"p{pixel}" for pixel in range(SIZE * SIZE)) + "\n")
        for state, answer, image in zip(is_open, answers, images):
            file.write(f"{state},{answer:.7f}," + ",".join(map(str, image.ravel())) + "\n")


def drawn(is_open: bool, random) -> np.ndarray:
    """A right eye: skin, the fold above, and lashes on closed lids or white and iris between open ones."""
    y, x = np.mgrid[0:SIZE, 0:SIZE] + 0.5 - SIZE / 2
    x, y = x - random.uniform(-1, 1), y - random.uniform(-1, 1)
    skin = random.uniform(110, 190)
    picture = skin + 1.5 * y + 0.8 * x
    picture -= 30 * np.exp(-(y + 5 - x ** 2 / 40) ** 2 / 3)
    half = random.uniform(6.5, 7.5)
    within = np.abs(x) < half
    if is_open:
        lid = random.uniform(2.5, 3.5) * (1 - (x / half) ** 2)
        between = within & (np.abs(y) < lid)
        iris = (x - random.uniform(-1.5, 1.5)) ** 2 + y ** 2 < 2.9 ** 2
        picture = np.where(between, skin + 35, picture)
        picture = np.where(between & iris, 35, picture)
        picture -= 60 * within * np.exp(-(y + lid) ** 2 / 0.8)
    else:
        lashes = 1.2 + 1.5 * (1 - (x / half) ** 2)
        picture -= 90 * within * np.exp(-(y - lashes) ** 2 / 1.0)
    picture += random.normal(0, 3, picture.shape)
    return np.clip(np.round(picture), 0, 255).astype(np.uint8)


if __name__ == "__main__":
    main()

"""Random changes of a batch of faces, all in batched tensor operations."""

import math
from dataclasses import dataclass

import torch
import torch.nn.functional as F


class Random:
    """Random numbers for each face, drawn where the faces are, and for a whole batch, drawn by the processor."""

    def __init__(self, seed: int, device: str = "cpu"):
        self.each = torch.Generator(device).manual_seed(seed)
        self.batch = torch.Generator().manual_seed(seed)


@dataclass(frozen=True)
class Augmentation:
    """Ranges (each drawn evenly around no change) and the shares of a batch that a change is applied to."""

    rotationDegrees: float
    scale: float
    shift: float
    contrast: float
    brightness: float
    gamma: float
    lowResolutionShare: float
    blurShare: float
    noiseShare: float
    eraseShare: float

    def apply(self, faces: torch.Tensor, random: Random) -> torch.Tensor:
        """Faces in [0, 1], [n, 1, s, s], with another pose, optics and light, and a patch hidden."""
        draw = Draw(random, len(faces))
        x = self._pose(faces, draw)
        x = draw.mix(self.lowResolutionShare, lower_resolution(x, draw), x)
        x = draw.mix(self.blurShare, blur(x, draw), x)
        x = self._light(x, draw)
        noise = torch.randn(x.shape, generator=random.each, device=x.device) * draw.between(0, 0.04)
        x = draw.mix(self.noiseShare, x + noise, x).clamp(0, 1)
        return draw.mix(self.eraseShare, erase(x, draw), x)

    def _pose(self, faces, draw):
        angle = draw.around(math.radians(self.rotationDegrees)).view(-1)
        zoom = torch.exp(draw.around(self.scale)).view(-1)
        flip = torch.where(draw.chance(0.5).view(-1), -1.0, 1.0)
        cos, sin = zoom * angle.cos(), zoom * angle.sin()
        right, down = draw.around(2 * self.shift).view(-1), draw.around(2 * self.shift).view(-1)
        theta = torch.stack([torch.stack([cos * flip, -sin, right], 1), torch.stack([sin * flip, cos, down], 1)], 1)
        grid = F.affine_grid(theta, list(faces.shape), align_corners=False)
        return F.grid_sample(faces, grid, padding_mode="border", align_corners=False)

    def _light(self, x, draw):
        x = x.clamp(1e-3, 1) ** torch.exp(draw.around(self.gamma))
        x = (x - 0.5) * (1 + draw.around(self.contrast)) + 0.5 + draw.around(self.brightness)
        return x.clamp(0, 1)


class Draw:
    """Random numbers, one per face, shaped [n, 1, 1, 1]."""

    def __init__(self, random: Random, count: int):
        self.random = random
        self.count = count

    def between(self, low: float, high: float):
        return low + (high - low) * torch.rand(self.count, 1, 1, 1, generator=self.random.each, device=self.random.each.device)

    def around(self, spread: float):
        return self.between(-spread, spread)

    def chance(self, share: float):
        return self.between(0, 1) < share

    def mix(self, share: float, changed, unchanged):
        return torch.where(self.chance(share), changed, unchanged)

    def one(self, low: float, high: float) -> float:
        return low + (high - low) * torch.rand((), generator=self.random.batch).item()


def lower_resolution(x, draw: Draw):
    """As if the face had been 16 to 32 pixels wide in the video; one width per batch."""
    small = F.interpolate(x, size=round(draw.one(16, 32)), mode="bilinear", antialias=True)
    return F.interpolate(small, size=x.shape[-1], mode="bilinear")


def blur(x, draw: Draw):
    """A Gaussian of 0.5 to 1.3 pixels; one width per batch."""
    offsets = torch.arange(-3.0, 4.0, device=x.device)
    kernel = torch.exp(-offsets ** 2 / (2 * draw.one(0.5, 1.3) ** 2))
    kernel = kernel / kernel.sum()
    across = F.conv2d(F.pad(x, (3, 3, 0, 0), mode="replicate"), kernel.view(1, 1, 1, 7))
    return F.conv2d(F.pad(across, (0, 0, 3, 3), mode="replicate"), kernel.view(1, 1, 7, 1))


def erase(x, draw: Draw):
    """Covers a rectangle of 10 to 40 % of each side with one gray (Zhong et al., AAAI 2020)."""
    place = torch.arange(x.shape[-1], device=x.device) / x.shape[-1]
    columns = within(place.view(1, 1, 1, -1), draw)
    rows = within(place.view(1, 1, -1, 1), draw)
    return torch.where(rows & columns, draw.between(0, 1), x)


def within(place, draw: Draw):
    length = draw.between(0.1, 0.4)
    start = draw.between(0, 1) * (1 - length)
    return (place >= start) & (place < start + length)

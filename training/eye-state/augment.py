"""Random changes of a batch of eyes: what a tracker, a camera and a room do to them."""

import math
from dataclasses import asdict, dataclass

import torch
import torch.nn.functional as F


@dataclass(frozen=True)
class Augmentation:
    """Ranges, each drawn evenly around no change, and the shares of the eyes that a change is applied to."""

    rotationDegrees: float
    scale: float
    shift: float
    mirrorShare: float
    contrast: float
    brightness: float
    gamma: float
    lowResolutionShare: float
    blurShare: float
    noiseShare: float
    eraseShare: float

    def weakened(self, strength: float) -> "Augmentation":
        """All ranges and shares times a number of 0 to 1."""
        return Augmentation(**{name: strength * value for name, value in asdict(self).items()})

    def apply(self, eyes: torch.Tensor, random: torch.Generator) -> torch.Tensor:
        """Eyes in [0, 1], [n, 1, 24, 24], to others of the same shape."""
        x = self._pose(eyes, random)
        side = 8 + 8 * torch.rand((), generator=random).item()
        width = 0.5 + 0.7 * torch.rand((), generator=random).item()
        x = some(x, shrunk(x, round(side)), self.lowResolutionShare, random)
        x = some(x, blurred(x, width), self.blurShare, random)
        x = self._light(x, random)
        x = some(x, x + 0.04 * torch.randn(x.shape, generator=random), self.noiseShare, random)
        return some(x, erased(x, random), self.eraseShare, random).clamp(0, 1)

    def _pose(self, eyes, random):
        """Turns, scales width and height each for itself, moves and mirrors."""
        n = len(eyes)
        angle = around(math.radians(self.rotationDegrees), n, random)
        cos, sin = angle.cos(), angle.sin()
        zoom = torch.exp(around(self.scale, n, random))
        mirror = torch.where(torch.rand(n, generator=random) < self.mirrorShare, -1.0, 1.0)
        wide, high = mirror * zoom * torch.exp(around(self.scale / 3, n, random)), zoom
        right, down = around(2 * self.shift, n, random), around(2 * self.shift, n, random)
        theta = torch.stack([wide * cos, -high * sin, right, wide * sin, high * cos, down], 1).view(n, 2, 3)
        grid = F.affine_grid(theta, list(eyes.shape), align_corners=False)
        return F.grid_sample(eyes, grid, padding_mode="border", align_corners=False)

    def _light(self, x, random):
        each = [around(spread, len(x), random).view(-1, 1, 1, 1) for spread in (self.gamma, self.contrast, self.brightness)]
        return ((x.clamp(1e-3, 1) ** torch.exp(each[0]) - 0.5) * (1 + each[1]) + 0.5 + each[2]).clamp(0, 1)


def around(spread: float, count: int, random: torch.Generator) -> torch.Tensor:
    return spread * (2 * torch.rand(count, generator=random) - 1)


def some(before, after, share: float, random: torch.Generator):
    """After in a share of the eyes, before in the others."""
    return torch.where(torch.rand(len(before), 1, 1, 1, generator=random) < share, after, before)


def shrunk(x, side: int):
    """As if the crop had been so many pixels wide in the video."""
    small = F.interpolate(x, size=side, mode="bilinear", antialias=True)
    return F.interpolate(small, size=x.shape[-1], mode="bilinear")


def blurred(x, width: float):
    """A Gaussian of that many pixels."""
    kernel = torch.exp(-torch.arange(-3.0, 4.0) ** 2 / (2 * width ** 2))
    kernel = torch.outer(kernel, kernel) / kernel.sum() ** 2
    return F.conv2d(F.pad(x, (3, 3, 3, 3), mode="replicate"), kernel.view(1, 1, 7, 7))


def erased(x, random: torch.Generator):
    """A rectangle of 10 to 35 % of each side in one gray: a strand of hair, a frame, a glint."""
    hidden = torch.ones(1, dtype=torch.bool)
    for shape in ((-1, 1, 1, x.shape[-1]), (-1, 1, x.shape[-1], 1)):
        length = 0.225 + around(0.125, len(x), random).view(-1, 1, 1, 1)
        start = (1 - length) * torch.rand(len(x), 1, 1, 1, generator=random)
        place = (torch.arange(x.shape[-1]) / x.shape[-1]).view(shape)
        hidden = hidden & (place >= start) & (place < start + length)
    return torch.where(hidden, torch.rand(len(x), 1, 1, 1, generator=random), x)

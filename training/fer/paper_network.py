"""The source paper's network: VGG16 without its top, frozen, under a small head (its Tables 3 and 4)."""

from pathlib import Path

import torch
from torch import nn

from data import EMOTIONS

VGG16 = (64, 64, "pool", 128, 128, "pool", 256, 256, 256, "pool", 512, 512, 512, "pool", 512, 512, 512, "pool")


class PaperNetwork(nn.Module):
    """Faces in [0, 1], gray in each of three channels, [n, 3, 48, 48] -> logits of the seven classes.

    `base` has the layers of torchvision's `vgg16().features` by the same numbers. Only `head` learns.
    """

    def __init__(self, noise: float, dense: list[int], dropout: float):
        super().__init__()
        self.base = vgg16_without_top().requires_grad_(False)
        self.head = head(noise, dense, dropout)

    def forward(self, faces):
        return self.head(self.base(faces))

    def read_base(self, file: Path):
        """Takes the convolutions of a torchvision-style VGG16 state dict (`features.0.weight` ...)."""
        weights = torch.load(file, map_location="cpu", weights_only=True)
        prefix = "features."
        if prefix + "0.weight" not in weights:
            raise SystemExit(f"{file} has no '{prefix}0.weight': give the state dict of torchvision's vgg16")
        self.base.load_state_dict({name.removeprefix(prefix): value for name, value in weights.items()
                                   if name.startswith(prefix)})


def vgg16_without_top() -> nn.Sequential:
    """Simonyan and Zisserman, ICLR 2015, configuration D; starts at random as He et al., ICCV 2015, for it has no norms."""
    layers, before = [], 3
    for width in VGG16:
        if width == "pool":
            layers.append(nn.MaxPool2d(2))
        else:
            layers += [nn.Conv2d(before, width, 3, padding=1), nn.ReLU()]
            nn.init.kaiming_normal_(layers[-2].weight, nonlinearity="relu")
            nn.init.zeros_(layers[-2].bias)
            before = width
    return nn.Sequential(*layers)


def head(noise: float, dense: list[int], dropout: float) -> nn.Sequential:
    """[n, 512, 1, 1] -> logits; what the paper leaves open (activations, starting weights, momentum) is Keras's habit."""
    layers, before = [nn.BatchNorm2d(512, eps=1e-3, momentum=0.01), GaussianNoise(noise),
                      nn.AdaptiveAvgPool2d(1), nn.Flatten()], 512
    for width in dense:
        layers += [linear(before, width), nn.ReLU(), nn.BatchNorm1d(width, eps=1e-3, momentum=0.01), nn.Dropout(dropout)]
        before = width
    return nn.Sequential(*layers, linear(before, len(EMOTIONS)))


def linear(before: int, width: int) -> nn.Linear:
    layer = nn.Linear(before, width)
    nn.init.xavier_uniform_(layer.weight)
    nn.init.zeros_(layer.bias)
    return layer


class GaussianNoise(nn.Module):
    """Adds noise of the given deviation, in training only."""

    def __init__(self, deviation: float):
        super().__init__()
        self.deviation = deviation

    def forward(self, x):
        return x + self.deviation * torch.randn_like(x) if self.training else x

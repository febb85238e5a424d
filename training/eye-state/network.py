"""The network: four convolutions, one logit."""

import torch
from torch import nn


class EyeNetwork(nn.Module):
    """Gray eyes in [0, 1], [n, 1, 24, 24] -> how sure it is that each is open, a logit [n]."""

    def __init__(self, widths: list[int], dropout: float):
        super().__init__()
        layers, before = [], 1
        for depth, width in enumerate(widths):
            layers.append(convolution(before, width, 2 if 0 < depth < 3 else 1))
            before = width
        self.layers = nn.Sequential(*layers)
        self.dropout = nn.Dropout(dropout)
        self.state = nn.Linear(2 * before, 1)

    def forward(self, eyes):
        x = self.layers(standardize(eyes))
        pooled = torch.cat([x.mean((2, 3)), x.amax((2, 3))], 1)
        return self.state(self.dropout(pooled)).squeeze(1)


class EyeStateRecognizer(nn.Module):
    """What is exported: eyes -> the probability that each is open, [n], calibrated by one temperature."""

    def __init__(self, network: EyeNetwork, temperature: float = 1.0):
        super().__init__()
        self.network = network
        self.temperature = temperature

    def forward(self, eyes):
        return torch.sigmoid(mean_logit(self.network, eyes) / self.temperature)


def mean_logit(network: EyeNetwork, eyes):
    """The mean of what the network says of each eye and of its mirror image, [n]."""
    logits = network(torch.cat([eyes, eyes.flip(3)]))
    return logits.view(2, -1).mean(0)


def convolution(before: int, width: int, stride: int) -> nn.Sequential:
    conv = nn.Conv2d(before, width, 3, stride, 1, bias=False)
    return nn.Sequential(conv, nn.BatchNorm2d(width), nn.ReLU())


def standardize(eyes):
    """Each eye to mean 0 and deviation 1; the floor keeps a flat image from becoming noise."""
    centered = eyes - eyes.mean((2, 3), keepdim=True)
    return centered / torch.sqrt((centered * centered).mean((2, 3), keepdim=True) + 1e-4)

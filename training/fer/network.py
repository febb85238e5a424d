"""The network: a small residual network with squeeze-excitation and two heads."""

import torch
from torch import nn

from data import EMOTIONS, FER_PLUS


class SqueezeExcitation(nn.Module):
    """Scales each channel by a gate computed from all channel means (Hu et al., CVPR 2018)."""

    def __init__(self, width: int, reduction: int = 8):
        super().__init__()
        self.squeeze = nn.Conv2d(width, width // reduction, 1)
        self.excite = nn.Conv2d(width // reduction, width, 1)

    def forward(self, x):
        gate = torch.relu(self.squeeze(x.mean((2, 3), keepdim=True)))
        return x * torch.sigmoid(self.excite(gate))


class Block(nn.Module):
    """Two 3x3 convolutions around a shortcut (He et al., CVPR 2016), with squeeze-excitation."""

    def __init__(self, before: int, width: int, stride: int):
        super().__init__()
        self.first = convolution(before, width, 3, stride)
        self.second = convolution(width, width, 3, 1)
        self.gate = SqueezeExcitation(width)
        same = before == width and stride == 1
        self.shortcut = nn.Identity() if same else convolution(before, width, 1, stride)

    def forward(self, x):
        y = self.second(torch.relu(self.first(x)))
        return torch.relu(self.gate(y) + self.shortcut(x))


class EmotionNetwork(nn.Module):
    """Gray faces in [0, 1], [n, 1, s, s] -> logits over FER-2013's seven classes and over FER+'s eight."""

    def __init__(self, stem: int, widths: list[int], blocks: list[int]):
        super().__init__()
        self.stem = convolution(1, stem, 3, 1)
        layers, before = [], stem
        for width, count in zip(widths, blocks):
            for position in range(count):
                layers.append(Block(before, width, 2 if position == 0 else 1))
                before = width
        self.blocks = nn.Sequential(*layers)
        self.emotion = nn.Linear(before, len(EMOTIONS))
        self.fer_plus = nn.Linear(before, len(FER_PLUS))

    def forward(self, faces):
        features = self.features(faces)
        return self.emotion(features), self.fer_plus(features)

    def features(self, faces):
        x = torch.relu(self.stem(standardize(faces)))
        return self.blocks(x).mean((2, 3))


class EmotionRecognizer(nn.Module):
    """What is exported: 48x48 faces -> probabilities of the seven classes, calibrated by one temperature."""

    def __init__(self, network: EmotionNetwork, crop_size: int, temperature: float = 1.0):
        super().__init__()
        self.network = network
        self.crop_size = crop_size
        self.temperature = temperature

    def forward(self, input):
        return torch.softmax(self.logits(input) / self.temperature, 1)

    def logits(self, faces):
        return self.network.emotion(self.network.features(center_crop(faces, self.crop_size)))


def convolution(before: int, width: int, kernel: int, stride: int) -> nn.Sequential:
    conv = nn.Conv2d(before, width, kernel, stride, kernel // 2, bias=False)
    nn.init.kaiming_normal_(conv.weight, mode="fan_out", nonlinearity="relu")
    return nn.Sequential(conv, nn.BatchNorm2d(width))


def standardize(faces):
    """Each face to mean 0 and deviation 1; the floor keeps a flat image from becoming noise."""
    centered = faces - faces.mean((2, 3), keepdim=True)
    return centered / torch.sqrt((centered * centered).mean((2, 3), keepdim=True) + 1e-3)


def center_crop(faces, size: int):
    margin = (48 - size) // 2
    return faces[:, :, margin:48 - margin, margin:48 - margin]

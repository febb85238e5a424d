"""The network: a small residual network with two heads."""

import torch
from torch import nn

from data import EMOTIONS, FER_PLUS


class Block(nn.Module):
    """Two 3x3 convolutions around a shortcut (He et al., CVPR 2016)."""

    def __init__(self, before: int, width: int, stride: int):
        super().__init__()
        self.first = convolution(before, width, 3, stride)
        self.second = convolution(width, width, 3, 1)
        same = before == width and stride == 1
        self.shortcut = nn.Identity() if same else convolution(before, width, 1, stride)

    def forward(self, x):
        y = self.second(torch.relu(self.first(x)))
        return torch.relu(y + self.shortcut(x))


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
        self.first_stage = blocks[0]
        self.emotion = nn.Linear(before, len(EMOTIONS))
        self.fer_plus = nn.Linear(before, len(FER_PLUS))

    def forward(self, faces):
        return self.late(self.early(faces))

    def early(self, faces):
        """Stem and first stage, which halves the side: [n, c, s / 2, s / 2]."""
        return self.blocks[:self.first_stage](torch.relu(self.stem(standardize(faces))))

    def late(self, x):
        features = self.blocks[self.first_stage:](x).mean((2, 3))
        return self.emotion(features), self.fer_plus(features)


class EmotionRecognizer(nn.Module):
    """What is exported: 48x48 faces -> probabilities of the seven classes, calibrated by one temperature.

    Each face is judged in the first few of five crops of 44x44 pixels: the middle, then the corners. All of them share
    the stem and the first stage, for a crop moved by two pixels is a feature map moved by one.
    """

    CROPS = ((1, 1), (0, 0), (0, 2), (2, 0), (2, 2))

    def __init__(self, network: EmotionNetwork, crop_size: int, temperature: float = 1.0):
        super().__init__()
        self.network = network
        self.side = crop_size // 2
        self.temperature = temperature

    def forward(self, input, crops):
        """[n, 1, 48, 48] and k -> [n k, 7] and [n k, 8], the k crops of the first face first."""
        emotion, fer_plus = self.logits(input, crops)
        return torch.softmax(emotion / self.temperature, 1), torch.softmax(fer_plus, 1)

    def logits(self, faces, crops):
        x = self.network.early(faces)
        all_crops = [x[:, :, top:top + self.side, left:left + self.side] for top, left in self.CROPS]
        return self.network.late(torch.stack(all_crops, 1).index_select(1, torch.arange(crops)).flatten(0, 1))


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

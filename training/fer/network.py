"""The networks: residual networks with two heads, the small one that ships and the larger ones that teach it."""

import torch
from torch import nn

from data import EMOTIONS, FER_PLUS

CROP = 44


class Block(nn.Module):
    """Two 3x3 convolutions around a shortcut (He et al., CVPR 2016).

    With `squeeze`, channels are weighed by what the whole face shows (Hu et al., CVPR 2018). With `dropPath`, the
    convolutions are left out at random while training (Huang et al., ECCV 2016).
    """

    def __init__(self, before: int, width: int, stride: int, squeeze: bool, dropPath: float):
        super().__init__()
        self.first = convolution(before, width, 3, stride)
        self.second = convolution(width, width, 3, 1)
        self.weigh = Squeeze(width) if squeeze else None
        self.drop_path = dropPath
        same = before == width and stride == 1
        self.shortcut = nn.Identity() if same else convolution(before, width, 1, stride)

    def forward(self, x):
        y = self.second(torch.relu(self.first(x)))
        weight = self.weigh(y) if self.weigh else None
        if self.training and self.drop_path:
            kept = (torch.rand(len(y), 1, 1, 1, device=y.device) >= self.drop_path).to(y.dtype) / (1 - self.drop_path)
            weight = kept if weight is None else weight * kept
        return torch.relu((y if weight is None else y * weight) + self.shortcut(x))


class Squeeze(nn.Module):
    """A weight for each channel of each face, [n, c, 1, 1]."""

    def __init__(self, width: int):
        super().__init__()
        self.layers = nn.Sequential(nn.Linear(width, width // 8), nn.ReLU(), nn.Linear(width // 8, width), nn.Sigmoid())

    def forward(self, x):
        return self.layers(x.mean((2, 3))).unsqueeze(2).unsqueeze(3)


class EmotionNetwork(nn.Module):
    """Gray faces in [0, 1], [n, 1, 48, 48] -> logits over FER-2013's seven classes and over FER+'s eight."""

    def __init__(self, stem: int, widths: list[int], blocks: list[int], firstStride: int = 2, squeeze: bool = False,
                 dropPath: float = 0.0):
        super().__init__()
        self.stem = convolution(1, stem, 3, 1)
        layers, before = [], stem
        for stage, (width, count) in enumerate(zip(widths, blocks)):
            for position in range(count):
                stride = 1 if position else 2 if stage else firstStride
                layers.append(Block(before, width, stride, squeeze, dropPath))
                before = width
        self.blocks = nn.Sequential(*layers)
        self.first_stage = blocks[0]
        self.emotion = nn.Linear(before, len(EMOTIONS))
        self.fer_plus = nn.Linear(before, len(FER_PLUS))

    def forward(self, faces, crop=None):
        """All of each face, or of each the crop whose number in `CROPS` is given, int64 [n]."""
        x = self.early(faces)
        return self.late(x if crop is None else crops(x)[torch.arange(len(x), device=x.device), crop])

    def early(self, faces):
        """Stem and first stage, which halves the side: [n, c, 24, 24]."""
        return self.blocks[:self.first_stage](torch.relu(self.stem(standardize(faces))))

    def late(self, x):
        features = self.blocks[self.first_stage:](x).mean((2, 3))
        return self.emotion(features), self.fer_plus(features)


CROPS = ((1, 1), (0, 0), (0, 2), (2, 0), (2, 2))


def crops(x):
    """Five crops of 44x44 pixels, the middle and the corners, cut from what the first stage made of 48x48 pixels.

    A crop moved by two pixels is a feature map moved by one, so all of them share the stem and the first stage.
    [n, c, 24, 24] -> [n, 5, c, 22, 22]
    """
    side = CROP // 2
    return torch.stack([x[:, :, top:top + side, left:left + side] for top, left in CROPS], 1)


class EmotionRecognizer(nn.Module):
    """What is exported: 48x48 faces -> probabilities of the seven classes, calibrated by one temperature.

    Each face is judged in the first few of its five crops.
    """

    def __init__(self, network: EmotionNetwork, temperature: float = 1.0):
        super().__init__()
        self.network = network
        self.temperature = temperature

    def forward(self, input, crops):
        """[n, 1, 48, 48] and k -> [n k, 7] and [n k, 8], the k crops of the first face first."""
        emotion, fer_plus = self.logits(input, crops)
        return torch.softmax(emotion / self.temperature, 1), torch.softmax(fer_plus, 1)

    def logits(self, faces, count):
        x = crops(self.network.early(faces))
        return self.network.late(x.index_select(1, torch.arange(count)).flatten(0, 1))


def convolution(before: int, width: int, kernel: int, stride: int) -> nn.Sequential:
    conv = nn.Conv2d(before, width, kernel, stride, kernel // 2, bias=False)
    nn.init.kaiming_normal_(conv.weight, mode="fan_out", nonlinearity="relu")
    return nn.Sequential(conv, nn.BatchNorm2d(width))


def fold_normalization(module: nn.Module):
    """Puts what batch normalisation does to a network in evaluation into its convolutions."""
    for name, child in module.named_children():
        if isinstance(child, nn.Sequential) and len(child) == 2 and isinstance(child[1], nn.BatchNorm2d):
            setattr(module, name, torch.nn.utils.fusion.fuse_conv_bn_eval(child[0], child[1]))
        else:
            fold_normalization(child)


def standardize(faces):
    """Each face to mean 0 and deviation 1; the floor keeps a flat image from becoming noise."""
    centered = faces - faces.mean((2, 3), keepdim=True)
    return centered / torch.sqrt((centered * centered).mean((2, 3), keepdim=True) + 1e-3)

"""One network that learns: its weights, optimizer, schedule, running average, checkpoints and log."""

import copy
import json
import math
import os
from pathlib import Path

import torch
import torch.nn.functional as F

from network import EmotionNetwork, fold_normalization


class Learner:
    """Warm-up and cosine decay; a running average of the weights is what is evaluated and kept.

    Each of `workers` threads has a replica of the network for its share of a batch.
    """

    def __init__(self, config: dict, out: Path, device: str, workers: int, steps: int, epochs: int):
        self.config, self.options, self.out, self.device = config, config["train"], out, device
        self.steps, self.epochs = steps, epochs
        out.mkdir(parents=True, exist_ok=True)
        torch.manual_seed(config["seed"])
        self.network = EmotionNetwork(**config["network"]).to(device, memory_format=torch.channels_last)
        self.replicas = [self.network] + [copy.deepcopy(self.network) for _ in range(workers - 1)]
        self.average = copy.deepcopy(self.network).eval().requires_grad_(False)
        self.optimizer = optimizer(self.network, **self.options["optimizer"])
        self.epoch, self.step = 0, 0

    def start(self, average: dict):
        """Begins with these weights; called before the first step."""
        for network in (*self.replicas, self.average):
            network.load_state_dict(average)

    def backpropagate(self, worker: int, faces, crop, targets: list, answers: list) -> torch.Tensor:
        """Leaves the gradient of the loss with the worker's replica. `crop` counts for networks that are used on crops.

        The targets of both heads are moved towards the teachers' answers, if there are any.
        """
        if answers:
            targets = [torch.lerp(target, answer, self.options["teacherShare"]) for target, answer in zip(targets, answers)]
        network = self.replicas[worker].train()
        network.zero_grad()
        with torch.autocast(self.device, dtype=torch.bfloat16, cache_enabled=False):
            emotion, fer_plus = network(faces, crop if self.config["crops"] else None)
        loss = cross_entropy(emotion, targets[0])
        (loss + self.options["ferPlusWeight"] * cross_entropy(fer_plus, targets[1])).backward()
        return loss.detach()

    @torch.no_grad()
    def move(self):
        """One step along the mean of the replicas' gradients."""
        gradients = [[parameter.grad for parameter in replica.parameters()] for replica in self.replicas]
        for others in gradients[1:]:
            torch._foreach_add_(gradients[0], others)
        if len(gradients) > 1:
            torch._foreach_div_(gradients[0], len(gradients))
        for group in self.optimizer.param_groups:
            group["lr"] = self.learning_rate()
        self.optimizer.step()
        self.step += 1
        for replica in self.replicas[1:]:
            torch._foreach_copy_(list(replica.parameters()), list(self.network.parameters()))
        weight = 1 - min(self.options["averagingDecay"], (1 + self.step) / (10 + self.step))
        torch._foreach_lerp_(floats(self.average), floats(self.network), weight)

    def learning_rate(self) -> float:
        """Linear warm-up, then half a cosine to zero at the last step."""
        now, warmup = self.step / self.steps, self.options["warmupEpochs"]
        if now < warmup:
            return self.options["learningRate"] * now / warmup
        return self.options["learningRate"] * 0.5 * (1 + math.cos(math.pi * (now - warmup) / (self.epochs - warmup)))

    def save(self):
        state = {"config": self.config, "epochs": self.epochs, "epoch": self.epoch, "step": self.step,
                 "network": self.network.state_dict(), "average": self.average.state_dict(),
                 "optimizer": self.optimizer.state_dict()}
        torch.save(state, self.out / "last.tmp")
        os.replace(self.out / "last.tmp", self.out / "last.pt")

    def resume(self):
        path = self.out / "last.pt"
        if path.exists():
            state = torch.load(path, map_location=self.device, weights_only=True)
            for replica in self.replicas:
                replica.load_state_dict(state["network"])
            self.average.load_state_dict(state["average"])
            self.optimizer.load_state_dict(state["optimizer"])
            self.epoch, self.step = state["epoch"], state["step"]

    def log(self, record: dict):
        line = json.dumps({"name": self.config["name"], "epoch": self.epoch, "of": self.epochs} | record)
        print(line, flush=True)
        with open(self.out / "log.jsonl", "a") as file:
            file.write(line + "\n")


def read_network(path: Path, device: str) -> EmotionNetwork:
    """The averaged network of a checkpoint, to be asked only."""
    state = torch.load(path, map_location=device, weights_only=True)
    network = EmotionNetwork(**state["config"]["network"])
    network.load_state_dict(state["average"])
    network.eval().requires_grad_(False)
    fold_normalization(network)
    return network.to(device, memory_format=torch.channels_last)


def optimizer(network: EmotionNetwork, name: str, weightDecay: float) -> torch.optim.Optimizer:
    """Weight decay is for matrices and kernels only, not for biases and batch normalisation."""
    kernels = [parameter for parameter in network.parameters() if parameter.ndim > 1]
    others = [parameter for parameter in network.parameters() if parameter.ndim <= 1]
    groups = [{"params": kernels, "weight_decay": weightDecay}, {"params": others, "weight_decay": 0.0}]
    if name == "sgd":
        return torch.optim.SGD(groups, lr=0.0, momentum=0.9, nesterov=True, fused=True)
    return torch.optim.AdamW(groups, lr=0.0, fused=True)


def floats(network: EmotionNetwork) -> list[torch.Tensor]:
    """Weights, and what batch normalisation keeps: all but its counters."""
    return [value for value in [*network.parameters(), *network.buffers()] if value.is_floating_point()]


def cross_entropy(logits: torch.Tensor, shares: torch.Tensor) -> torch.Tensor:
    """Mean over the batch; a face without shares (all zero) adds nothing."""
    return -(shares * F.log_softmax(logits.float(), 1)).sum(1).mean()

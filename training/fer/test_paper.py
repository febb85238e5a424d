"""Run with `python -m unittest`."""

import contextlib
import copy
import json
import math
import tempfile
import unittest
from pathlib import Path

import numpy as np
import torch
from PIL import Image

from data import EMOTIONS, FER_PLUS
from paper import Best, PaperTraining, augmented, class_weights, keras_plateau, named
from paper_metrics import auc, measure
from paper_network import GaussianNoise, PaperNetwork

CONFIG = json.loads((Path(__file__).parent / "configs" / "paper.json").read_text())
COUNTS = {"surprise": 3171, "fear": 4097, "angry": 3995, "neutral": 4965, "sad": 4830, "disgust": 436, "happy": 7215}


class PaperNetworkTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.network = PaperNetwork(**CONFIG["network"])

    def test_parameters_are_those_of_the_papers_table(self):
        running = sum(buffer.numel() for buffer in self.network.buffers() if buffer.ndim)
        parameters = list(self.network.parameters())
        self.assertEqual(14_883_399, sum(parameter.numel() for parameter in parameters) + running)
        self.assertEqual(166_919, sum(parameter.numel() for parameter in parameters if parameter.requires_grad))
        self.assertEqual(14_714_688, sum(parameter.numel() for parameter in self.network.base.parameters()))

    def test_reads_the_convolutions_of_a_torchvision_state_dict(self):
        theirs = {f"features.{name}": torch.full_like(value, 0.5) for name, value in self.network.base.state_dict().items()}
        self.assertEqual(torch.Size([512, 512, 3, 3]), theirs["features.28.weight"].shape)
        with tempfile.TemporaryDirectory() as folder:
            torch.save(theirs | {"classifier.0.weight": torch.zeros(1)}, Path(folder) / "vgg16.pt")
            network = PaperNetwork(**CONFIG["network"])
            network.read_base(Path(folder) / "vgg16.pt")
        self.assertTrue(all((parameter == 0.5).all() for parameter in network.base.parameters()))

    def test_refuses_the_weights_of_another_network(self):
        with tempfile.TemporaryDirectory() as folder:
            torch.save({"conv1.weight": torch.zeros(1)}, Path(folder) / "other.pt")
            with self.assertRaisesRegex(SystemExit, "state dict of torchvision's vgg16"):
                self.network.read_base(Path(folder) / "other.pt")

    def test_noise_is_for_training_only(self):
        noise, x = GaussianNoise(0.01), torch.zeros(100_000)
        self.assertAlmostEqual(0.01, noise.train()(x).std().item(), places=4)
        self.assertTrue(torch.equal(x, noise.eval()(x)))


class RecipeTest(unittest.TestCase):
    def test_class_weights_are_the_papers_under_the_right_names(self):
        labels = torch.cat([torch.full([COUNTS[name]], number) for number, name in enumerate(EMOTIONS)])
        paper = {"angry": 1.81, "disgust": 16.55, "fear": 1.76, "happy": 1.0, "sad": 1.49, "surprise": 2.28, "neutral": 1.45}
        self.assertEqual(paper, named(class_weights(labels)))

    def test_stops_after_the_first_epoch_that_is_no_better(self):
        best = Best()
        self.assertTrue(best.improves(1, 2.0) and best.improves(2, 1.9))
        self.assertFalse(best.stops(0))
        self.assertFalse(best.improves(3, 1.9))
        self.assertTrue(best.stops(0))
        self.assertFalse(best.stops(5))
        self.assertEqual((2, 1.9), (best.epoch, best.loss))

    def test_rate_halves_in_the_fifth_epoch_that_is_no_better(self):
        optimizer = torch.optim.Adam([torch.zeros(1, requires_grad=True)], lr=1e-4)
        plateau = keras_plateau(optimizer, **CONFIG["train"]["plateau"])
        rates = []
        for loss in [2.0] * 6:
            plateau.step(loss)
            rates.append(optimizer.param_groups[0]["lr"])
        self.assertEqual([1e-4] * 5 + [5e-5], rates)

    def test_augmentation_mirrors_half_and_keeps_the_range(self):
        torch.manual_seed(1)
        ramp = torch.linspace(0, 1, 48).expand(1000, 1, 48, 48)
        mirrored = augmented(ramp, 0, 0, 0)[:, 0, 24, 0] > 0.5
        self.assertAlmostEqual(0.5, mirrored.float().mean().item(), delta=0.05)
        faces = augmented(ramp, 15, 0.1, 0.2)
        self.assertTrue(faces.min() >= 0 and faces.max() <= 1)

    def test_augmentation_turns_by_at_most_the_angle_and_scales_both_ways_alike(self):
        torch.manual_seed(2)
        across = torch.linspace(-1, 1, 48).expand(200, 1, 48, 48) / 4 + 0.5
        faces = augmented(across, 15, 0.1, 0)[:, 0]
        right, down = faces[:, 24, 25] - faces[:, 24, 24], faces[:, 25, 24] - faces[:, 24, 24]
        angles, lengths = torch.atan2(down, right.abs()), torch.hypot(right, down) / (0.5 / 47)
        self.assertTrue(angles.abs().max() <= math.radians(15) + 1e-3 < angles.abs().max() + 0.01)
        self.assertTrue(1 / 1.1 - 1e-3 <= lengths.min() <= 0.92 and 1.1 <= lengths.max() <= 1 / 0.9 + 1e-3)


class PaperTrainingTest(unittest.TestCase):
    def test_a_run_that_is_cut_and_resumed_ends_as_one_that_is_not(self):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            for split in ("train", "public"):
                write_sheet(folder, split)
            train(folder, folder / "whole", epochs=2)
            train(folder, folder / "cut", epochs=1)
            train(folder, folder / "cut", epochs=2)
            whole, cut = epochs(folder / "whole"), epochs(folder / "cut")
        self.assertEqual([1, 2], [record["epoch"] for record in whole])
        self.assertEqual(whole, cut)
        self.assertEqual((20, 20, 15), tuple(whole[0][split]["n"] for split in ("train", "public", "publicNotInTrain")))


def write_sheet(folder: Path, split: str):
    """Twenty tiles of noise with all classes in turn; the first five are the same in each split."""
    pixels = np.random.default_rng(len(split)).integers(0, 256, [48, 20 * 48], np.uint8)
    pixels[:, :5 * 48] = 7
    Image.fromarray(pixels).save(folder / f"{split}.png")
    rows = [",".join(["tile", "emotion", "emotion_name"] + [f"ferplus_{name}" for name in FER_PLUS])]
    rows += [f"{tile},{tile % 7},{EMOTIONS[tile % 7]}" + ",0" * len(FER_PLUS) for tile in range(20)]
    (folder / f"{split}.csv").write_text("\n".join(rows))


def train(data: Path, out: Path, epochs: int):
    out.mkdir(exist_ok=True)
    config = copy.deepcopy(CONFIG)
    config["train"] |= {"epochs": epochs, "stopPatience": 30, "batchSize": 8}
    with contextlib.redirect_stdout(None):
        PaperTraining(config, data, out, None).run()


def epochs(out: Path) -> list[dict]:
    records = [json.loads(line) for line in (out / "log.jsonl").read_text().splitlines()]
    return [{key: value for key, value in record.items() if key not in ("seconds", "of")}
            for record in records if "epoch" in record]


class PaperMetricsTest(unittest.TestCase):
    labels = torch.tensor([0, 1, 2, 3, 4, 5, 6, 3])

    def test_uniform_answers_score_six_sevenths_and_find_nothing(self):
        result = measure(torch.zeros(8, 7), self.labels, 0.5)
        self.assertEqual((0.8571, 0, 0, 0, 0.5), tuple(
            result[name] for name in ("binaryAccuracyPaperMetric", "precision", "recall", "f1", "auc")))
        self.assertEqual((round(math.log(7), 4), round(math.log(7) + 0.5, 4)), (result["crossEntropy"], result["loss"]))

    def test_one_sure_and_right_answer_of_eight_is_all_precision_and_little_recall(self):
        logits = torch.zeros(8, 7)
        logits[0, 0] = 9
        result = measure(logits, self.labels, 0)
        self.assertEqual((1.0, 0.125, round(49 / 56, 4)), (
            result["precision"], result["recall"], result["binaryAccuracyPaperMetric"]))

    def test_auc_counts_pairs_in_order(self):
        truth = torch.tensor([[True, False], [False, True]])
        self.assertEqual(1.0, auc(torch.tensor([[0.9, 0.1], [0.2, 0.8]]), truth))
        self.assertEqual(0.625, auc(torch.tensor([[0.4, 0.6], [0.4, 0.6]]) + torch.tensor([[0, 0], [0, 0.1]]), truth))


if __name__ == "__main__":
    unittest.main()

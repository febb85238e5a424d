import json
import tempfile
import unittest
from pathlib import Path

import torch
from PIL import Image

from augment import Augmentation
from data import fold, is_held_out, load, photograph
from network import EyeNetwork, EyeStateRecognizer

CONFIG = json.loads((Path(__file__).parent / "config.json").read_text())


class Splitting(unittest.TestCase):
    def test_the_eyes_of_one_photograph_stay_together(self):
        self.assertEqual(photograph("closed_eye_0007.jpg_face_1_L.jpg"), photograph("closed_eye_0007.jpg_face_2_R.jpg"))
        self.assertEqual(photograph("Adam_Rich_0001_L.jpg"), "Adam_Rich_0001")

    def test_is_the_one_that_the_java_evaluation_makes(self):
        # The same names as in HeldOutTest of benchmarks/accuracy.
        names = ("Adam_Rich_0001", "Aaron_Guiel_0001", "closed_eye_0007", "closed_eye_0012", "closed_eye_0001")
        self.assertEqual([is_held_out(name) for name in names], [True, False, False, False, True])

    def test_takes_about_a_fifth_out_and_parts_the_rest_evenly(self):
        names = [f"person_{number:04}" for number in range(5000)]
        rest = [name for name in names if not is_held_out(name)]
        self.assertAlmostEqual(len(rest) / len(names), 0.8, delta=0.03)
        for part in range(4):
            self.assertAlmostEqual(sum(fold(name) == part for name in rest) / len(rest), 0.25, delta=0.03)


class Reading(unittest.TestCase):
    def test_mirrors_left_eyes_and_reads_the_state_from_the_folder(self):
        with tempfile.TemporaryDirectory() as folder:
            image = Image.new("L", (24, 24), 0)
            image.paste(255, (0, 0, 12, 24))
            for eyes in ("closedLeftEyes", "OPEN_right", "other"):
                (Path(folder) / eyes).mkdir()
                image.save(Path(folder) / eyes / "a_L.png")
            read = load(Path(folder))
        self.assertEqual(sorted(zip(read.is_open.tolist(), read.images[:, 0, 0].tolist())), [(0.0, 0), (1.0, 255)])


class Changes(unittest.TestCase):
    def test_keep_shape_and_range_and_repeat_with_the_seed(self):
        eyes = torch.rand(16, 1, 24, 24)
        one, same, other = (Augmentation(**CONFIG["augment"]).apply(eyes, torch.Generator().manual_seed(seed))
                            for seed in (1, 1, 2))
        self.assertEqual(one.shape, eyes.shape)
        self.assertTrue(((one >= 0) & (one <= 1)).all())
        self.assertTrue(torch.equal(one, same))
        self.assertFalse(torch.equal(one, other))


    def test_weakened_to_nothing_change_nothing(self):
        eyes = torch.rand(4, 1, 24, 24)
        shown = Augmentation(**CONFIG["augment"]).weakened(0).apply(eyes, torch.Generator().manual_seed(1))
        self.assertTrue(torch.allclose(shown, eyes, atol=2e-3))


class Network(unittest.TestCase):
    def setUp(self):
        torch.manual_seed(3)
        self.network = EyeNetwork(**CONFIG["network"]).eval()

    def test_is_small(self):
        self.assertLess(sum(parameter.numel() for parameter in self.network.parameters()), 60_000)

    def test_says_the_same_of_an_eye_and_its_mirror_image(self):
        eyes = torch.rand(4, 1, 24, 24)
        recognizer = EyeStateRecognizer(self.network)
        self.assertTrue(torch.allclose(recognizer(eyes), recognizer(eyes.flip(3)), atol=1e-6))

    def test_hardly_minds_brightness_and_contrast(self):
        eyes = torch.rand(4, 1, 24, 24)
        recognizer = EyeStateRecognizer(self.network)
        self.assertTrue(torch.allclose(recognizer(eyes), recognizer(0.5 * eyes + 0.3), atol=1e-2))


if __name__ == "__main__":
    unittest.main()

import tempfile
import unittest
from pathlib import Path

import torch

from augment import Random
from data import FaceSet, clean, label_targets
from network import EmotionNetwork, EmotionRecognizer, fold_normalization
from learner import Learner, cross_entropy
from train import check_shared, mixed


class Cleaning(unittest.TestCase):
    def test_drops_constant_leaked_and_repeated_images(self):
        images = torch.stack([torch.full((48, 48), 7), noise(1), noise(2), noise(2), noise(3)]).to(torch.uint8)
        test = FaceSet(noise(1).unsqueeze(0).to(torch.uint8), torch.tensor([0]), torch.zeros(1, 8))
        kept = clean(FaceSet(images, torch.arange(5), torch.zeros(5, 8)), test)
        self.assertEqual(kept.labels.tolist(), [2, 4])


class Targets(unittest.TestCase):
    def setUp(self):
        votes = torch.zeros(4, 8)
        votes[0, 1] = votes[1, 1] = votes[2, 3] = 1  # happiness, happiness, sadness, none
        self.rows = FaceSet(torch.zeros(4, 48, 48), torch.tensor([3, 6, 4, 0]), votes)

    def test_blend_the_label_with_the_labels_of_faces_with_such_votes(self):
        targets = label_targets(self.rows, vote_share=0.5, smoothing=0.0)
        self.assertAlmostEqual(targets[0, 3].item(), 0.75)
        self.assertAlmostEqual(targets[0, 6].item(), 0.25)
        self.assertAlmostEqual(targets[2, 4].item(), 1.0)

    def test_are_the_label_where_nobody_voted(self):
        self.assertEqual(label_targets(self.rows, 0.5, 0.0)[3].tolist(), [1, 0, 0, 0, 0, 0, 0])

    def test_sum_to_one(self):
        sums = label_targets(self.rows, 0.25, 0.1).sum(1)
        self.assertTrue(torch.allclose(sums, torch.ones(4)))


class Mixing(unittest.TestCase):
    def test_mixes_faces_and_targets_by_the_same_weight_and_the_first_face_leads(self):
        values = torch.arange(64.0)
        faces, targets = mixed(0.5, Random(1), values.view(-1, 1, 1, 1), torch.eye(64))
        self.assertTrue(torch.allclose(targets @ values, faces.view(-1), atol=1e-4))
        self.assertTrue((targets.diagonal() >= 0.5).all())
        self.assertTrue(10 < (targets.diagonal() < 1).sum() < 54)

    def test_no_share_changes_nothing(self):
        faces, = mixed(0.0, Random(1), torch.rand(8, 1, 4, 4))
        again, = mixed(0.0, Random(2), faces)
        self.assertTrue(torch.equal(faces, again))


class Network(unittest.TestCase):
    def setUp(self):
        torch.manual_seed(5)
        self.recognizer = EmotionRecognizer(EmotionNetwork(4, [4, 8], [1, 1]).eval())

    def test_gives_the_crops_of_a_face_one_after_another(self):
        faces = torch.rand(2, 1, 48, 48)
        both, _ = self.recognizer(faces, torch.tensor(5))
        second, _ = self.recognizer(faces[1:], torch.tensor(5))
        self.assertEqual(both.shape, (10, 7))
        self.assertTrue(torch.allclose(both[5:], second, atol=1e-6))

    def test_sees_in_its_first_crop_about_what_a_face_cut_to_the_middle_shows(self):
        smooth = torch.nn.functional.interpolate(torch.rand(1, 1, 4, 4), size=48, mode="bicubic")
        shared, _ = self.recognizer(smooth, torch.tensor(1))
        alone = torch.softmax(self.recognizer.network(smooth[:, :, 2:46, 2:46])[0], 1)
        self.assertLess((shared - alone).abs().max().item(), 0.1)

    def test_is_trained_on_the_crops_that_it_is_used_on(self):
        faces = torch.rand(1, 1, 48, 48)
        used, _ = self.recognizer.logits(faces, torch.tensor(5))
        trained = torch.cat([self.recognizer.network(faces, torch.tensor([crop]))[0] for crop in range(5)])
        self.assertTrue(torch.allclose(used, trained, atol=1e-6))
        self.assertFalse(torch.allclose(used[0], used[1]))

    def test_leaving_convolutions_out_happens_in_training_only(self):
        network = EmotionNetwork(4, [4, 8], [1, 2], firstStride=1, squeeze=True, dropPath=0.5)
        faces = torch.rand(4, 1, 48, 48)
        self.assertFalse(torch.equal(network.train()(faces)[0], network(faces)[0]))
        self.assertTrue(torch.equal(network.eval()(faces)[0], network(faces)[0]))

    def test_says_the_same_with_normalisation_folded(self):
        network = EmotionNetwork(4, [4, 8], [1, 2], squeeze=True)
        network.train()(torch.rand(8, 1, 48, 48))
        faces = torch.rand(4, 1, 48, 48)
        before = network.eval().requires_grad_(False)(faces)[0]
        fold_normalization(network)
        self.assertTrue(torch.allclose(before, network(faces)[0], atol=1e-5))

    def test_a_face_without_votes_adds_no_loss(self):
        self.assertEqual(cross_entropy(torch.rand(3, 8), torch.zeros(3, 8)).item(), 0.0)


class SideBySide(unittest.TestCase):
    CONFIG = {"name": "one", "seed": 1, "splitSeed": 2, "heldOutRows": 3, "augment": {}, "train": {"mixShare": 0.5}}

    def test_networks_may_differ_in_what_is_their_own(self):
        check_shared([self.CONFIG, self.CONFIG | {"name": "other", "seed": 9}])

    def test_networks_that_want_other_faces_are_refused(self):
        with self.assertRaisesRegex(SystemExit, "mixShare is 0.5 for one and 0.1 for other"):
            check_shared([self.CONFIG, self.CONFIG | {"name": "other", "train": {"mixShare": 0.1}}])


class Learning(unittest.TestCase):
    CONFIG = {"name": "small", "seed": 3, "crops": True, "network": {"stem": 4, "widths": [4, 8], "blocks": [1, 1]},
              "train": {"optimizer": {"name": "adamw", "weightDecay": 0.0}, "learningRate": 0.01, "warmupEpochs": 1.0,
                        "averagingDecay": 0.9, "ferPlusWeight": 1.0, "teacherShare": 1.0}}

    def learner(self, folder: str) -> Learner:
        return Learner(self.CONFIG, Path(folder), "cpu", workers=1, steps=4, epochs=3)

    def test_goes_on_from_its_checkpoint(self):
        with tempfile.TemporaryDirectory() as folder:
            first, again = self.learner(folder), self.learner(folder)
            first.step, first.epoch = 5, 1
            first.backpropagate(0, torch.rand(4, 1, 48, 48), torch.zeros(4, dtype=torch.long),
                                [torch.full((4, 7), 1 / 7), torch.full((4, 8), 1 / 8)], [])
            first.move()
            first.save()
            again.resume()
        self.assertEqual((again.step, again.epoch), (6, 1))
        self.assertTrue(torch.equal(first.network.emotion.weight, again.network.emotion.weight))
        self.assertTrue(torch.equal(first.average.emotion.weight, again.average.emotion.weight))

    def test_learns_from_the_teachers_answers_alone_if_they_have_the_whole_share(self):
        faces, crop = torch.rand(4, 1, 48, 48), torch.zeros(4, dtype=torch.long)
        answers = [torch.eye(7)[:4], torch.eye(8)[:4]]
        with tempfile.TemporaryDirectory() as folder:
            one = self.learner(folder).backpropagate(0, faces, crop, [torch.rand(4, 7), torch.rand(4, 8)], answers)
            other = self.learner(folder).backpropagate(0, faces, crop, [torch.rand(4, 7), torch.rand(4, 8)], answers)
        self.assertAlmostEqual(one.item(), other.item(), places=5)


def noise(seed: int) -> torch.Tensor:
    return torch.randint(0, 256, (48, 48), generator=torch.Generator().manual_seed(seed))


if __name__ == "__main__":
    unittest.main()

"""Run with `python -m unittest`."""

import unittest

import numpy as np

from evaluate import binary_accuracy, expected_calibration_error, measure

LABELS = np.array([0, 1, 2, 3, 4, 5, 6, 3])


class EvaluateTest(unittest.TestCase):
    def test_uniform_answers_score_six_sevenths_on_the_papers_metric(self):
        self.assertAlmostEqual(binary_accuracy(np.full((8, 7), 1 / 7), LABELS), 6 / 7)

    def test_perfect_answers_score_one(self):
        result = measure(np.eye(7)[LABELS], LABELS)
        self.assertEqual((1.0, 1.0, 0.0), (result["top1"], result["macroF1"], result["ece"]))

    def test_confusion_has_the_truth_in_rows(self):
        always_happy = np.eye(7)[np.full(8, 3)]
        result = measure(always_happy, LABELS)
        self.assertEqual(2, result["confusion"][3][3])
        self.assertEqual({"precision": 0.25, "recall": 1.0, "f1": 0.4, "n": 2}, result["perClass"]["happy"])

    def test_half_sure_and_always_right_is_half_off(self):
        probabilities = 0.5 * np.eye(7)[LABELS] + 0.5 / 7
        self.assertAlmostEqual(expected_calibration_error(probabilities, LABELS), 0.5 - 0.5 / 7)


if __name__ == "__main__":
    unittest.main()

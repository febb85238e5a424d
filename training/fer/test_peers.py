"""Run with `python -m unittest`."""

import tempfile
import unittest
from collections import Counter
from pathlib import Path

import numpy as np
import onnx

from peers import MiniXception, compact, exported, peers, session


class PeersTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.plain = {name: exported(network, shape) for name, (network, shape) in peers().items()}
        cls.shapes = {name: shape for name, (_, shape) in peers().items()}

    def test_mini_xception_has_the_parameters_of_the_original(self):
        parameters = sum(parameter.numel() for parameter in MiniXception().parameters())
        running = sum(buffer.numel() for buffer in MiniXception().buffers() if buffer.ndim)
        self.assertEqual((56_951, 58_423), (parameters, parameters + running))

    def test_compact_files_give_the_same_probabilities(self):
        for name, plain in self.plain.items():
            faces = np.random.default_rng(1).random([3, *self.shapes[name]], np.float32)
            expected, = session(plain.SerializeToString()).run(None, {"input": faces})
            found, = session(compact(plain).SerializeToString()).run(None, {"input": faces})
            np.testing.assert_array_equal(expected, found)
            np.testing.assert_allclose(found.sum(1), np.ones(3), atol=1e-5)
            self.assertEqual((3, 7), found.shape)

    def test_onnx_runtime_leaves_nothing_of_the_repetition(self):
        for plain in self.plain.values():
            expected, found = optimized(plain), optimized(compact(plain))
            self.assertEqual(operators(expected), operators(found))
            self.assertNotIn("Tile", operators(found))
            self.assertEqual(weights(expected), weights(found))

    def test_compact_files_are_small_and_always_the_same(self):
        for name, (network, shape) in peers().items():
            once = compact(self.plain[name]).SerializeToString(deterministic=True)
            self.assertEqual(once, compact(exported(network, shape)).SerializeToString(deterministic=True))
            self.assertLess(len(once), 100_000)


def optimized(model: onnx.ModelProto) -> onnx.GraphProto:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "optimized.onnx"
        session(model.SerializeToString(), path)
        return onnx.load(path).graph


def operators(graph: onnx.GraphProto) -> Counter:
    return Counter(node.op_type for node in graph.node)


def weights(graph: onnx.GraphProto) -> int:
    return sum(int(np.prod(weight.dims)) for weight in graph.initializer)


if __name__ == "__main__":
    unittest.main()

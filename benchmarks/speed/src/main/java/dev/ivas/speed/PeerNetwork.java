package dev.ivas.speed;

import dev.ivas.models.OnnxModel;
import dev.ivas.models.OnnxRun;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Random;

/**
 * A network that speed is compared with, loaded and run the way IVAS runs its own.
 *
 * <p>Confined to one thread. Its weights are random, so its answers mean nothing; its time is that
 * of the trained network.
 */
final class PeerNetwork implements AutoCloseable {
  private final OnnxModel model;
  private final OnnxRun run;
  private final long[] shape;

  private PeerNetwork(String name, long... shape) {
    this.model = OnnxModel.open(name, bytes(name));
    this.run = model.newRun();
    this.shape = shape;
  }

  /** {@return mini-XCEPTION on one gray face of 64 x 64 pixels} */
  static PeerNetwork miniXception() {
    return new PeerNetwork("mini-xception", 1, 1, 64, 64);
  }

  /** {@return VGG16 without its top, under a small head, on one face of 48 x 48 pixels in RGB} */
  static PeerNetwork vgg16() {
    return new PeerNetwork("vgg16", 1, 3, 48, 48);
  }

  private static byte[] bytes(String name) {
    String resource = name + ".onnx";
    try (InputStream stream = PeerNetwork.class.getResourceAsStream(resource)) {
      return Objects.requireNonNull(stream, resource).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@return random pixels in [0, 1) of the size it takes, the same for the same seed} */
  float[] face(int seed) {
    int size = 1;
    for (long side : shape) {
      size *= (int) side;
    }
    Random random = new Random(seed);
    float[] face = new float[size];
    for (int i = 0; i < size; i++) {
      face[i] = random.nextFloat();
    }
    return face;
  }

  /** {@return seven numbers that sum to 1} */
  float[] classify(float[] face) {
    run.floats("input", shape).put(face);
    return Objects.requireNonNull(run.run().get("probabilities"));
  }

  @Override
  public void close() {
    run.close();
    model.close();
  }
}

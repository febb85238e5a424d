package dev.ivas.audio.activity;

import dev.ivas.models.OnnxModel;
import dev.ivas.models.OnnxRun;
import java.util.Map;

/**
 * Silero's voice activity network, version 5, at 16 kHz.
 *
 * <p>Each chunk is preceded by the last 64 samples of the chunk before, without which the network
 * hears nothing. Confined to one thread and one stream; the network itself may be shared.
 */
public final class SileroModel implements SpeechModel {
  /** The network's name in the model store. */
  public static final String MODEL_NAME = "silero_vad";

  private static final int CONTEXT = 64;
  private static final int STATE = 2 * 128;

  private final OnnxRun run;
  private final float[] input = new float[CONTEXT + CHUNK_LENGTH];
  private float[] state = new float[STATE];

  /**
   * Starts on a stream.
   *
   * @param network the network, which stays the caller's to close, after this
   */
  public SileroModel(OnnxModel network) {
    run = network.newRun();
    run.integer("sr", SAMPLE_RATE_HZ);
  }

  @Override
  public double probability(float[] chunk) {
    if (chunk.length != CHUNK_LENGTH) {
      throw new IllegalArgumentException("need 512 samples, got " + chunk.length);
    }
    System.arraycopy(input, CHUNK_LENGTH, input, 0, CONTEXT);
    System.arraycopy(chunk, 0, input, CONTEXT, CHUNK_LENGTH);
    run.floats("input", 1, input.length).put(input);
    run.floats("state", 2, 1, STATE / 2).put(state);
    Map<String, float[]> outputs = run.run();
    state = output(outputs, "stateN");
    return output(outputs, "output")[0];
  }

  @Override
  public void close() {
    run.close();
  }

  private static float[] output(Map<String, float[]> outputs, String name) {
    float[] values = outputs.get(name);
    if (values == null) {
      throw new IllegalArgumentException("the network has no output '" + name + "'");
    }
    return values;
  }
}

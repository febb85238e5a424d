package dev.ivas.audio.activity;

import dev.ivas.models.OnnxModel;
import dev.ivas.models.OnnxRun;
import java.nio.FloatBuffer;
import java.util.Map;

/**
 * Silero's voice activity network, version 5, at 16 kHz, as {@code tools/model-converter} writes
 * it.
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
  private final float[] context = new float[CONTEXT];
  private float[] state = new float[STATE];

  /**
   * Starts on a stream.
   *
   * @param network the network, which stays the caller's to close, after this
   */
  public SileroModel(OnnxModel network) {
    run = network.newRun();
  }

  @Override
  public float[] probabilities(float[] chunks) {
    if (chunks.length == 0 || chunks.length % CHUNK_LENGTH != 0) {
      throw new IllegalArgumentException("need 512 samples a chunk, got " + chunks.length);
    }
    int count = chunks.length / CHUNK_LENGTH;
    FloatBuffer input = run.floats("input", count, CONTEXT + CHUNK_LENGTH);
    input.put(context).put(chunks, 0, CHUNK_LENGTH);
    for (int i = 1; i < count; i++) {
      input.put(chunks, i * CHUNK_LENGTH - CONTEXT, CONTEXT + CHUNK_LENGTH);
    }
    System.arraycopy(chunks, chunks.length - CONTEXT, context, 0, CONTEXT);
    run.floats("state", 2, 1, STATE / 2).put(state);
    Map<String, float[]> outputs = run.run();
    state = output(outputs, "stateN");
    return output(outputs, "output");
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

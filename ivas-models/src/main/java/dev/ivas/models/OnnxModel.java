package dev.ivas.models;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import dev.ivas.core.error.MissingModelException;
import java.util.Set;

/**
 * A neural network that is ready to run.
 *
 * <p>Thread-safe: one model may serve many threads, each through an {@link OnnxRun} of its own. A
 * run takes one thread and no more, so the same input gives the same numbers on one machine, and
 * frames can be worked on in parallel. Close the runs first, then the model.
 */
public final class OnnxModel implements AutoCloseable {
  private final String name;
  private final OrtSession session;

  private OnnxModel(String name, OrtSession session) {
    this.name = name;
    this.session = session;
  }

  /**
   * Makes a model ready.
   *
   * @param name what messages call it
   * @param onnx the model in ONNX format; not needed any more when the method returns
   * @return the model, to be closed by the caller
   * @throws MissingModelException if this is no valid model, or ONNX Runtime does not run here
   */
  public static OnnxModel open(String name, byte[] onnx) {
    try {
      return new OnnxModel(name, DeepStack.call(() -> session(onnx)));
    } catch (OrtException e) {
      throw new MissingModelException(
          "Model '%s' is not one that ONNX Runtime can run: put the original back.".formatted(name),
          e);
    } catch (LinkageError e) {
      throw new MissingModelException(
          "Model '"
              + name
              + "' cannot be used: ONNX Runtime runs on Linux x64 and arm64, macOS arm64 and"
              + " Windows x64, but not here.",
          e);
    }
  }

  private static OrtSession session(byte[] onnx) throws OrtException {
    try (SessionOptions options = options()) {
      return OrtEnvironment.getEnvironment().createSession(onnx, options);
    }
  }

  private static SessionOptions options() throws OrtException {
    SessionOptions options = new SessionOptions();
    options.setIntraOpNumThreads(1);
    options.setInterOpNumThreads(1);
    options.setExecutionMode(SessionOptions.ExecutionMode.SEQUENTIAL);
    options.setOptimizationLevel(SessionOptions.OptLevel.ALL_OPT);
    options.setDeterministicCompute(true);
    options.addConfigEntry("session.intra_op.allow_spinning", "0");
    options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
    return options;
  }

  /** {@return a way to run the model from one thread, to be closed by the caller} */
  public OnnxRun newRun() {
    return new OnnxRun(this);
  }

  /** {@return what messages call the model} */
  public String name() {
    return name;
  }

  /** {@return the names of the inputs} */
  public Set<String> inputs() {
    return session.getInputNames();
  }

  /** {@return the names of the outputs} */
  public Set<String> outputs() {
    return session.getOutputNames();
  }

  OrtSession session() {
    return session;
  }

  /** Frees the native memory; no run may be under way. */
  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("Model '" + name + "' could not be closed", e);
    }
  }
}

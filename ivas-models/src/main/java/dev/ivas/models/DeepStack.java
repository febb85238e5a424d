package dev.ivas.models;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Loads networks on a thread with a deep stack.
 *
 * <p>Loading ONNX Runtime takes most of the megabyte that a thread has by default, and more where
 * the class path is long or the caller's own calls are deep; an overflow in native code ends the
 * whole process without a word.
 */
final class DeepStack {
  private static final long BYTES = 16L << 20;

  private DeepStack() {}

  static OrtSession call(Callable<OrtSession> load) throws OrtException {
    FutureTask<OrtSession> task = new FutureTask<>(load);
    Thread thread = new Thread(null, task, "ivas-model-loader", BYTES);
    thread.setDaemon(true);
    thread.start();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          // loading takes a moment and cannot be broken off
          interrupted = true;
        } catch (ExecutionException e) {
          throw unwrapped(e);
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static OrtException unwrapped(ExecutionException e) {
    Throwable cause = e.getCause();
    if (cause instanceof OrtException refused) {
      return refused;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    if (cause instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    throw new IllegalStateException("a session is opened with OrtException alone", cause);
  }
}

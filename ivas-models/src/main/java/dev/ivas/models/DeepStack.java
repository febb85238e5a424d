package dev.ivas.models;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Loads networks on a thread with a deep stack.
 *
 * <p>When ONNX Runtime 1.29 starts, it goes through the command line of its process, on Linux by a
 * recursion that takes some 160 bytes of stack a character (measured). A class path of 4,000
 * characters overflows a thread of the usual depth, and an overflow in native code ends the whole
 * process without a word. The stack is reserved, and only what is used of it is taken.
 */
final class DeepStack {
  /** Enough for a command line of more than a million characters. */
  private static final long BYTES = 256L << 20;

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

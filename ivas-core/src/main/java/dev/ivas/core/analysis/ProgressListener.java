package dev.ivas.core.analysis;

/** Is told how far an analysis has come, on the analysing thread: it should return quickly. */
@FunctionalInterface
public interface ProgressListener {
  /** Ignores all progress. */
  ProgressListener NONE = progress -> {};

  /**
   * Takes a progress note.
   *
   * @param progress how far it has come
   */
  void onProgress(Progress progress);
}

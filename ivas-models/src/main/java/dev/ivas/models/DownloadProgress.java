package dev.ivas.models;

/** Is told how far a download has come. */
@FunctionalInterface
public interface DownloadProgress {
  /** What a total is where the server does not tell it. */
  long UNKNOWN = -1;

  /**
   * Tells of progress.
   *
   * @param done bytes that are there, those of earlier tries among them
   * @param total bytes of the whole file, or {@link #UNKNOWN}
   */
  void onProgress(long done, long total);
}

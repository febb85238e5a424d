package dev.ivas.core.error;

/** The caller cancelled the analysis, or its deadline passed; no report exists. */
public final class AnalysisCancelledException extends NonRetriableException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message what happened and what to do
   */
  public AnalysisCancelledException(String message) {
    super(message);
  }

  /**
   * Creates the exception with what led to it.
   *
   * @param message what happened and what to do
   * @param cause the failure underneath
   */
  public AnalysisCancelledException(String message, Throwable cause) {
    super(message, cause);
  }
}

package dev.ivas.internal;

import dev.ivas.core.report.Subject;
import dev.ivas.internal.live.LiveBoard;
import dev.ivas.internal.setup.WhenBehind;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One interview as the engine meets it.
 *
 * @param subject whose interview it is
 * @param questions that are asked; empty where not known
 * @param whenBehind what happens to frames when the analysis falls behind
 * @param knownMicros how long it is by the container's own account, in microseconds, or 0
 * @param board gathers what is told while it goes on; null for recordings
 * @param cancellation can stop its analysis
 */
public record Interview(
    Subject subject,
    List<String> questions,
    WhenBehind whenBehind,
    long knownMicros,
    @Nullable LiveBoard board,
    Cancellation cancellation) {
  public Interview {
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(questions, "questions");
    questions = List.copyOf(questions);
  }

  /**
   * A recording: the source waits for the analysis.
   *
   * @param subject whose interview it is
   * @param questions that are asked; empty where not known
   * @param cancellation can stop its analysis
   * @return the interview
   */
  public static Interview recorded(
      Subject subject, List<String> questions, Cancellation cancellation) {
    return new Interview(subject, questions, WhenBehind.WAIT, 0, null, cancellation);
  }

  /** The same interview, of known length. */
  Interview lasting(long micros) {
    return new Interview(subject, questions, whenBehind, micros, board, cancellation);
  }

  /**
   * A live interview: nobody knows how long it will be, and it does not wait.
   *
   * @param subject whose interview it is
   * @param questions that are asked; empty where not known
   * @param board gathers what is told while it goes on
   * @return the interview
   */
  public static Interview live(Subject subject, List<String> questions, LiveBoard board) {
    return new Interview(
        subject, questions, WhenBehind.DROP_FRAMES, 0, board, new Cancellation(Optional.empty()));
  }
}

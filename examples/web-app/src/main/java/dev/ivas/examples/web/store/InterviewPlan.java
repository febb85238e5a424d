package dev.ivas.examples.web.store;

import dev.ivas.core.policy.Consent;
import dev.ivas.core.policy.Policy;
import dev.ivas.core.report.Subject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed before anything was recorded or uploaded.
 *
 * @param candidate the user's name for the candidate
 * @param title the user's name for the interview, such as the name of its file
 * @param questionSet the user's name for the questions, or null
 * @param questions that are asked, in order; may be empty
 * @param policy what may be concluded
 * @param consentMillis when the candidate agreed, in milliseconds since 1970
 * @param consentScope what to, in the words that were shown
 * @param live whether it is held in front of a camera, rather than uploaded
 * @param recordingKept whether a live interview's picture and sound are kept for its report
 */
public record InterviewPlan(
    String candidate,
    String title,
    @Nullable String questionSet,
    List<String> questions,
    Policy policy,
    long consentMillis,
    String consentScope,
    boolean live,
    boolean recordingKept) {
  /** The most questions of one interview. */
  public static final int MOST_QUESTIONS = 50;

  private static final int LONGEST_QUESTION = 500;

  /**
   * Checks what came from outside.
   *
   * @throws IllegalArgumentException if a name or question is empty, too long or unprintable
   */
  public InterviewPlan {
    questions = List.copyOf(questions);
    if (questions.size() > MOST_QUESTIONS
        || questions.stream().anyMatch(each -> each.length() > LONGEST_QUESTION)) {
      throw new IllegalArgumentException(
          "at most %d questions of at most %d characters"
              .formatted(MOST_QUESTIONS, LONGEST_QUESTION));
    }
  }

  /** {@return the same as the report names it} */
  public Subject subject() {
    return new Subject(
        candidate,
        title,
        questionSet,
        new Consent(Instant.ofEpochMilli(consentMillis), consentScope));
  }
}

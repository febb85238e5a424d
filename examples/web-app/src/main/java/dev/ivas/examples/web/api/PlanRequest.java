package dev.ivas.examples.web.api;

import dev.ivas.core.policy.Policy;
import dev.ivas.examples.web.access.Refusal;
import dev.ivas.examples.web.store.InterviewPlan;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a page asks for before anything is recorded or uploaded.
 *
 * @param candidate name, or null
 * @param title of the interview, or null
 * @param questionSet name of its questions, or null
 * @param questions asked; null for none
 * @param policy name
 * @param consent whether the candidate agreed to {@link #SCOPE}
 * @param recordingKept whether the candidate agreed to have a live interview's recording kept
 * @param fileName of the upload, as the browser names it; null for a live interview
 * @param bytes of the upload
 */
record PlanRequest(
    @Nullable String candidate,
    @Nullable String title,
    @Nullable String questionSet,
    @Nullable List<String> questions,
    @Nullable String policy,
    boolean consent,
    boolean recordingKept,
    @Nullable String fileName,
    long bytes) {
  /** What candidates agree to; the consent screen shows it word for word. */
  static final String SCOPE =
      "Picture and sound of this interview are analysed by software on this server: apparent"
          + " expression, gaze, voice and words, as far as the policy permits. The report is kept"
          + " until it is erased, at any time on request; so are its scores, to compare those of"
          + " others who answer the same questions, where the questions have a name.";

  private static final String RECORDING_SCOPE = " The recording is kept with the report.";
  private static final int LONGEST_NAME = 200;

  /**
   * Checks it.
   *
   * @throws Refusal if something is missing or cannot be
   */
  InterviewPlan plan() {
    if (!consent) {
      throw new Refusal(400, "Nothing is recorded or uploaded without the candidate's consent.");
    }
    boolean live = fileName == null;
    boolean kept = !live || recordingKept;
    try {
      InterviewPlan plan =
          new InterviewPlan(
              name("The candidate's name", candidate),
              name("The interview's name", title == null ? fileName : title),
              questionSet == null || questionSet.isBlank() ? null : questionSet.strip(),
              questions == null
                  ? List.of()
                  : questions.stream()
                      .filter(Objects::nonNull)
                      .map(String::strip)
                      .filter(each -> !each.isEmpty())
                      .toList(),
              Policy.of(String.valueOf(policy)),
              System.currentTimeMillis(),
              kept ? SCOPE + RECORDING_SCOPE : SCOPE,
              live,
              kept);
      plan.subject();
      return plan;
    } catch (IllegalArgumentException e) {
      throw new Refusal(400, String.valueOf(e.getMessage()));
    }
  }

  private static String name(String what, @Nullable String given) {
    String name = given == null ? "" : given.replaceAll("\\p{Cntrl}", " ").strip();
    if (name.isEmpty()) {
      throw new IllegalArgumentException(what + " is missing.");
    }
    int end = Math.min(name.length(), LONGEST_NAME);
    boolean cutsAPair = end < name.length() && Character.isHighSurrogate(name.charAt(end - 1));
    return name.substring(0, cutsAPair ? end - 1 : end);
  }
}

package dev.ivas.examples.web.api;

import dev.ivas.core.policy.Policy;
import dev.ivas.examples.web.progress.JobProgress;
import dev.ivas.examples.web.store.Interview;
import dev.ivas.examples.web.store.InterviewResult;
import dev.ivas.examples.web.store.InterviewState;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An interview as the pages show it.
 *
 * @param id of it
 * @param createdMillis since 1970
 * @param candidate name
 * @param title of it
 * @param questionSet name, or null
 * @param policy in force
 * @param live whether it was held in front of a camera
 * @param state where it stands
 * @param reason why it failed, or null
 * @param mediaName of its recording, or null
 * @param mediaBytes how long its recording is
 * @param durationSeconds null until it is done
 * @param scores by name; empty until it is done
 * @param progress null unless it waits or is analysed
 */
record InterviewView(
    String id,
    long createdMillis,
    String candidate,
    String title,
    @Nullable String questionSet,
    Policy policy,
    boolean live,
    InterviewState state,
    @Nullable String reason,
    @Nullable String mediaName,
    long mediaBytes,
    @Nullable Double durationSeconds,
    Map<String, Double> scores,
    @Nullable JobProgress progress) {
  static InterviewView of(Interview interview, @Nullable JobProgress progress) {
    InterviewResult result = interview.result();
    return new InterviewView(
        interview.id(),
        interview.createdMillis(),
        interview.plan().candidate(),
        interview.plan().title(),
        interview.plan().questionSet(),
        interview.plan().policy(),
        interview.plan().live(),
        interview.state(),
        interview.reason(),
        interview.mediaName(),
        interview.mediaBytes(),
        result == null ? null : result.durationSeconds(),
        result == null ? Map.of() : result.scores(),
        progress);
  }
}

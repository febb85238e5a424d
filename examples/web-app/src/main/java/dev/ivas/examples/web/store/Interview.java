package dev.ivas.examples.web.store;

import org.jspecify.annotations.Nullable;

/**
 * One interview as it is stored.
 *
 * @param id 32 hexadecimal digits
 * @param createdMillis when it was begun, in milliseconds since 1970
 * @param plan what was agreed
 * @param state where it stands
 * @param reason why it failed, for people; null otherwise
 * @param attempts how often its analysis was begun
 * @param mediaName the recording's name in the interview's folder, or null without one
 * @param mediaBytes how long the recording is, or will be
 * @param result null until it is done
 */
public record Interview(
    String id,
    long createdMillis,
    InterviewPlan plan,
    InterviewState state,
    @Nullable String reason,
    int attempts,
    @Nullable String mediaName,
    long mediaBytes,
    @Nullable InterviewResult result) {}

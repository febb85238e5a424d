package dev.ivas.core.live;

/**
 * What one modality can tell so far.
 *
 * <p>A person's own baseline and the second look at the whole interview are still missing, so the
 * report at its end may say otherwise.
 */
public sealed interface LiveFindings permits LiveExpression, LiveGaze, LiveVoice {}

package dev.ivas.examples.web.progress;

import org.jspecify.annotations.Nullable;

/**
 * How far the analysis of an interview has come.
 *
 * @param stage what is being done, for people
 * @param fraction of the whole, in [0, 1]; null where not known
 * @param remainingSeconds estimated from the pace so far; null where not known
 * @param position in the queue, from 1; 0 once it has left it
 */
public record JobProgress(
    String stage, @Nullable Double fraction, @Nullable Double remainingSeconds, int position) {}

package dev.ivas.testkit.voice;

import dev.ivas.core.time.TimeSpan;

/**
 * Something that was said, and when.
 *
 * @param label the word, or the sound of a filled pause
 * @param span on the clock of the speech, in microseconds
 */
public record TimedLabel(String label, TimeSpan span) {}

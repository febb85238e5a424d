package dev.ivas.core.live;

import org.jspecify.annotations.Nullable;

/**
 * The words so far; an utterance appears when it has ended.
 *
 * @param count how many
 * @param latest the last utterance, at most 80 words of it
 * @param wordsPerMinute from the first word to the last; null before ten seconds of it
 */
public record LiveWords(int count, String latest, @Nullable Double wordsPerMinute) {}

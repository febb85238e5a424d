package dev.ivas.core.live;

import org.jspecify.annotations.Nullable;

/**
 * How the candidate sounds.
 *
 * @param speaking whether speech is heard now
 * @param levelDb of the last half second, in dB relative to full scale; null in digital silence
 * @param speechSeconds heard so far, up to three seconds late
 * @param fillers filled pauses heard so far, up to three seconds late
 * @param articulationRate syllables a second of the speech so far; null before ten seconds of it
 */
public record LiveVoice(
    boolean speaking,
    @Nullable Double levelDb,
    double speechSeconds,
    int fillers,
    @Nullable Double articulationRate)
    implements LiveFindings {}

package dev.ivas.audio.quality;

/**
 * How well a recording lets its speech be heard.
 *
 * @param speechSeconds how long speech is heard
 * @param speechShare share of the recording in which speech is heard, in [0, 1]
 * @param snrDb level of the speech over that of the background, in dB, at most 60; NaN without
 *     speech
 * @param clippedShare share of the samples in speech that lie at the largest level, in [0, 1];
 *     about 0.005 where nothing is clipped; 0 without speech
 */
public record SoundQuality(
    double speechSeconds, double speechShare, double snrDb, double clippedShare) {}

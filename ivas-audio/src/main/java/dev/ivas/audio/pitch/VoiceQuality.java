package dev.ivas.audio.pitch;

/**
 * How irregular a voice's periods are.
 *
 * <p>On running speech these depend on what is said and on noise; only steady vowels compare
 * between recordings. They say nothing about a person's character or mood.
 *
 * @param jitter mean difference of neighbouring periods over the mean period ("local"); 0.01 is one
 *     percent; NaN if too few periods were found
 * @param shimmer mean difference of neighbouring amplitudes over the mean amplitude ("local"); NaN
 *     if too few periods were found
 * @param periods how many periods were found
 */
public record VoiceQuality(double jitter, double shimmer, long periods) {}

/**
 * The voice's fundamental frequency and how steady it is, with the definitions of Praat.
 *
 * <p>Start at {@link dev.ivas.audio.pitch.F0Tracker}. Per window it finds candidates (a correlation
 * over lags, its maxima refined by {@code SincPeak}) and keeps those, never the sound; {@code
 * PathFinder} then chooses the cheapest path through all of them. {@link
 * dev.ivas.audio.pitch.Harmonicity} and {@link dev.ivas.audio.pitch.VoiceQualityMeter} build on the
 * same parts.
 *
 * <p>Sources: P. Boersma, "Accurate short-term analysis of the fundamental frequency and the
 * harmonics-to-noise ratio of a sampled sound", IFA Proceedings 17 (1993); P. Boersma, "Should
 * jitter be measured by peak picking or by waveform matching?", Folia Phoniatrica et Logopaedica 61
 * (2009); the settings are Praat's standard ones.
 */
@NullMarked
package dev.ivas.audio.pitch;

import org.jspecify.annotations.NullMarked;

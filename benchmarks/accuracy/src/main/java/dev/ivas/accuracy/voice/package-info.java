/**
 * How near the measures of the voice come to Praat's, and the counts of syllables to the truth.
 *
 * <p>Start at {@link dev.ivas.accuracy.voice.VoiceEvaluation}, or at {@link
 * dev.ivas.accuracy.voice.SyllableEvaluation} for recordings without numbers of Praat's.
 */
@NullMarked
package dev.ivas.accuracy.voice;

import org.jspecify.annotations.NullMarked;

/**
 * What is said and how speech proceeds: recognizers of words; intensity, syllables, filled pauses.
 *
 * <p>Start at {@link dev.ivas.audio.speech.Recognizers}, which finds the recognizer to use, or at
 * {@link dev.ivas.audio.speech.FilledPauseDetector}.
 *
 * <p>Source: N. H. de Jong, T. Wempe, "Praat script to detect syllable nuclei and measure speech
 * rate automatically", Behavior Research Methods 41 (2009).
 */
@NullMarked
package dev.ivas.audio.speech;

import org.jspecify.annotations.NullMarked;

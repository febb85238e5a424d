/**
 * How speech proceeds: its intensity over time, its syllables, its pace and its filled pauses.
 *
 * <p>Start at {@link dev.ivas.audio.speech.FilledPauseDetector}, or at {@link
 * dev.ivas.audio.speech.SyllableNuclei}.
 *
 * <p>Source: N. H. de Jong, T. Wempe, "Praat script to detect syllable nuclei and measure speech
 * rate automatically", Behavior Research Methods 41 (2009).
 */
@NullMarked
package dev.ivas.audio.speech;

import org.jspecify.annotations.NullMarked;

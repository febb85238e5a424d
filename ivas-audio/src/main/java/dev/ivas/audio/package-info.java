/**
 * How the candidate sounds: the acoustic part of the audio modality.
 *
 * <p>Start at {@link dev.ivas.audio.AudioAnalyzer}, which analyses an interview as its sound comes
 * in, or at {@link dev.ivas.audio.AcousticFeatures}, which measures a whole recording with the
 * names that librosa and Praat use. The measures themselves are in {@link dev.ivas.audio.spectrum},
 * {@link dev.ivas.audio.pitch}, {@link dev.ivas.audio.activity} and {@link dev.ivas.audio.speech}.
 * Words are written down by {@link dev.ivas.audio.TranscriptSession} and the recognizers of {@link
 * dev.ivas.audio.recognition}.
 */
@NullMarked
package dev.ivas.audio;

import org.jspecify.annotations.NullMarked;

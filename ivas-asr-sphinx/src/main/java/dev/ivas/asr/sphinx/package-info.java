/**
 * Speech recognizers of the CMU Sphinx family, for machines without a Vosk model.
 *
 * <p>Nothing here need be named: both are found as {@link
 * dev.ivas.audio.recognition.RecognizerProvider} when this module is on the class path. Use {@link
 * dev.ivas.audio.recognition.Recognizers} to open the best one.
 */
@NullMarked
package dev.ivas.asr.sphinx;

import org.jspecify.annotations.NullMarked;

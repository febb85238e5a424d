/**
 * Synthesised speech whose words, pauses and filled pauses are known to the sample.
 *
 * <p>Start at {@link dev.ivas.testkit.voice.SpeechScript}; the voice is FreeTTS' kevin16.
 */
@NullMarked
package dev.ivas.testkit.voice;

import org.jspecify.annotations.NullMarked;

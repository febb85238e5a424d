/**
 * What is said, word by word: the contract of recognizers, the choice among them, and Vosk.
 *
 * <p>Start at {@link dev.ivas.audio.recognition.Recognizers}, which finds the recognizer to use;
 * whoever connects another implements {@link dev.ivas.audio.recognition.SpeechRecognizer}.
 */
@NullMarked
package dev.ivas.audio.recognition;

import org.jspecify.annotations.NullMarked;

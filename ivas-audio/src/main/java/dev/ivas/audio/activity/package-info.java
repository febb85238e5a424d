/**
 * When speech is heard: a neural detector says where, the sound's level says exactly from when to
 * when.
 *
 * <p>Start at {@link dev.ivas.audio.activity.SpeechActivityDetector}. What it keeps of the sound is
 * one probability per 32 ms and three levels per 5 ms.
 *
 * <p>Source: Silero Team, "Silero VAD: pre-trained enterprise-grade voice activity detector", 2021
 * to 2024 (the probabilities); the placing of edges is our own.
 */
@NullMarked
package dev.ivas.audio.activity;

import org.jspecify.annotations.NullMarked;

/**
 * Apparent facial expression: seven probabilities for each face, smoothed and told over time.
 *
 * <p>Start at {@link dev.ivas.fer.EmotionAnalyzer}. A frame's way: {@link dev.ivas.fer.FaceCropper}
 * cuts the face upright, {@link dev.ivas.fer.EmotionNetwork} gives {@link
 * dev.ivas.fer.EmotionProbabilities}, {@link dev.ivas.fer.TemporalSmoothing} calms them and {@link
 * dev.ivas.fer.EmotionTimeline} makes stretches of them. All of it tells how a face looks, not what
 * a person feels.
 */
@NullMarked
package dev.ivas.fer;

import org.jspecify.annotations.NullMarked;

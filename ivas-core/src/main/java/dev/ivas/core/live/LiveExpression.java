package dev.ivas.core.live;

import dev.ivas.core.face.Emotion;

/**
 * The apparent expression now, smoothed over about a second.
 *
 * @param label the likeliest class
 * @param probability its own, in [0, 1]
 */
public record LiveExpression(Emotion label, double probability) implements LiveFindings {}

package dev.ivas.core.live;

import dev.ivas.core.face.GazeDirection;
import org.jspecify.annotations.Nullable;

/**
 * Where the candidate looks, against the neutral learnt so far.
 *
 * @param direction now, the candidate's own left and right; UNKNOWN while the eyes are not seen
 * @param yawRadians smoothed, 0 at the neutral, positive to the candidate's own left; null while
 *     the eyes are not seen
 * @param pitchRadians smoothed, 0 at the neutral, positive upwards; null while the eyes are not
 *     seen
 * @param eyeContactShare of the time told so far, in [0, 1]; null before any was
 * @param blinks so far
 * @param blinksPerMinute of the time the eyes were seen; null before ten seconds of it
 */
public record LiveGaze(
    GazeDirection direction,
    @Nullable Double yawRadians,
    @Nullable Double pitchRadians,
    @Nullable Double eyeContactShare,
    int blinks,
    @Nullable Double blinksPerMinute)
    implements LiveFindings {}

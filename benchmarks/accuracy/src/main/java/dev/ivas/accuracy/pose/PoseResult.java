package dev.ivas.accuracy.pose;

/**
 * How near head poses come to those of AFLW2000-3D, in its angles.
 *
 * @param n how many labelled faces have no angle beyond 45 degrees
 * @param missed in how many of them no face was found at its place
 * @param outOfRange how many more have an angle beyond 45 degrees; they count for nothing else
 * @param mae mean absolute errors of the faces found, in degrees
 * @param bias their mean errors, in degrees, above 0 where angles are found too large
 * @param standardError how uncertain {@code mae.mean} is, for there are only so many faces: the
 *     standard deviation over the faces by the root of their number, in degrees
 * @param msPerFace median time from a picture to its faces, the search for them included
 */
public record PoseResult(
    int n,
    int missed,
    int outOfRange,
    PoseErrors mae,
    PoseErrors bias,
    double standardError,
    double msPerFace) {}

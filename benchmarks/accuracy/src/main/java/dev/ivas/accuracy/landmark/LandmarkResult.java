package dev.ivas.accuracy.landmark;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How near landmarks come to those that people set.
 *
 * @param landmarker what found them
 * @param n how many labelled faces there are
 * @param missed in how many no face was found where the points are
 * @param nme normalized mean error of the faces found: the mean distance of the 68 points by that
 *     of the outer corners of the eyes
 * @param perRegion the same for parts of the face
 * @param auc area under the curve that tells for each error up to 0.08 the share of faces that have
 *     no larger one, by 0.08; missed faces count as having a larger one
 * @param failureRate share of faces with an error above 0.08, missed ones among them
 * @param msPerFace median time from a picture to its points, the search for faces included; null
 *     where none was taken
 */
public record LandmarkResult(
    String landmarker,
    int n,
    int missed,
    double nme,
    Map<String, Double> perRegion,
    double auc,
    double failureRate,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double msPerFace) {}

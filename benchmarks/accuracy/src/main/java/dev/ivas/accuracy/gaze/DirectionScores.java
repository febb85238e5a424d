package dev.ivas.accuracy.gaze;

import java.util.Map;

/**
 * How well directions are told in frames whose direction an annotator told.
 *
 * <p>A frame in which the eyes look about as far in two directions is right with either. UNKNOWN,
 * or no face, is never right.
 *
 * @param n how many such frames there are
 * @param macroF1 mean F1 of the directions that occur
 * @param accuracy share of frames that are right
 * @param unknown share of frames in which no direction was told
 * @param f1 of each direction that occurs
 * @param confusion counts of what was told, by what was seen
 * @param diagonal how many frames have two directions
 * @param macroF1Single macroF1 without those
 * @param closed in how many further frames the eyes are shut
 * @param closedUnknown in which share of those UNKNOWN was told, as it should be
 */
public record DirectionScores(
    int n,
    double macroF1,
    double accuracy,
    double unknown,
    Map<String, Double> f1,
    Map<String, Map<String, Integer>> confusion,
    int diagonal,
    double macroF1Single,
    int closed,
    double closedUnknown) {}

package dev.ivas.accuracy.features;

import java.util.List;

/**
 * How near acoustic features are to those of librosa and Praat.
 *
 * @param n how many clips were compared
 * @param refused clips that neither librosa nor we can measure
 * @param otherSamples clips of which the other program read another number of samples, so that
 *     nothing compares
 * @param settings per family and setting, in order
 * @param librosaHolds whether all of librosa's hold
 */
public record FeaturesResult(
    int n,
    List<String> refused,
    List<String> otherSamples,
    List<SettingResult> settings,
    boolean librosaHolds) {}

package dev.ivas.accuracy.emotion;

/**
 * How steady the labels of still faces were.
 *
 * @param model the name of the weights
 * @param sheet the name of the sheet's file
 * @param filmed how many faces were filmed, three seconds each
 * @param judged how many of them were found and judged; the rates below are of these
 * @param labelChangesPerSecond how often the timeline changed its label
 * @param rawLabelChangesPerSecond how often the most likely class changed from frame to frame
 */
public record StillFacesResult(
    String model,
    String sheet,
    int filmed,
    int judged,
    double labelChangesPerSecond,
    double rawLabelChangesPerSecond) {}

package dev.ivas.llm.internal.offline;

/**
 * What one count contributes to one score.
 *
 * @param line of the rubric
 * @param feature in words, with its value and unit
 * @param value as counted
 * @param weight in (0, 1]; those of a line sum to 1
 * @param points in [0, 100 weight]; those of a line sum to its score
 */
public record TermPoints(String line, String feature, double value, double weight, double points) {}

package dev.ivas.report.html.internal.section;

/**
 * One number with its unit and what it means.
 *
 * @param name of the number
 * @param value with its unit, or why there is none
 * @param meaning in plain words
 */
public record Fact(String name, String value, String meaning) {}

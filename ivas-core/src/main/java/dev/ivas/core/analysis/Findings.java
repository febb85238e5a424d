package dev.ivas.core.analysis;

/**
 * The part of a report that one modality fills; a section record of {@code dev.ivas.core.report}.
 *
 * <p>It is only a mark, so that this package need not know the report.
 */
public interface Findings {}

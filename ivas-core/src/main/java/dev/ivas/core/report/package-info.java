/**
 * The report's records: component names, units and nesting are those of {@code report.json}.
 *
 * <p>Start at {@link dev.ivas.core.report.CandidateReport}. Times are seconds since the start of
 * the media, shares lie in [0, 1], scores in [0, 100], angles are degrees. A number that could not
 * be measured is {@code null}; every number present is finite.
 */
@NullMarked
package dev.ivas.core.report;

import org.jspecify.annotations.NullMarked;

/**
 * Shares, ratios of shares and 2 × 2 tables, with intervals that hold for small samples; users need
 * not name these types.
 *
 * <p>Start at {@link dev.ivas.report.internal.statistics.Wilson}. Each type names its paper.
 */
@NullMarked
package dev.ivas.report.internal.statistics;

import org.jspecify.annotations.NullMarked;

/**
 * What the charts of a page are drawn from: series of any length in at most 1,000 steps.
 *
 * <p>Start at {@link dev.ivas.report.html.internal.chart.Charts}.
 */
@NullMarked
package dev.ivas.report.html.internal.chart;

import org.jspecify.annotations.NullMarked;

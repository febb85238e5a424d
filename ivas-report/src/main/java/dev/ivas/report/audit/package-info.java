/**
 * Rates and impact ratios of groups that the caller names: the arithmetic of a bias audit.
 *
 * <p>Start at {@link dev.ivas.report.audit.BiasAudit}. Sources: New York City Local Law 144 of 2021
 * and its rules (6 RCNY 5-300 and 5-301); Uniform Guidelines on Employee Selection Procedures, 29
 * CFR 1607.4(D), the four-fifths rule. Not legal advice.
 */
@NullMarked
package dev.ivas.report.audit;

import org.jspecify.annotations.NullMarked;

/**
 * The file of a cohort store: locked, replaced, read and written; users need not name these types.
 *
 * <p>Start at {@link dev.ivas.report.cohort.internal.CohortFile}.
 */
@NullMarked
package dev.ivas.report.cohort.internal;

import org.jspecify.annotations.NullMarked;

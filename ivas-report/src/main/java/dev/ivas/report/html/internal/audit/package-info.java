/**
 * A bias audit in words, for the page; users need not name these types.
 *
 * <p>Start at {@link dev.ivas.report.html.internal.audit.AuditView}.
 */
@NullMarked
package dev.ivas.report.html.internal.audit;

import org.jspecify.annotations.NullMarked;

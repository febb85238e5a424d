/**
 * How report files are laid out and put in place; users need not name these types.
 *
 * <p>Start at {@link dev.ivas.report.internal.AtomicFile}.
 */
@NullMarked
package dev.ivas.report.internal;

import org.jspecify.annotations.NullMarked;

/**
 * The README's code, compiled and run.
 *
 * <p>Start at {@link dev.ivas.examples.quickstart.Quickstart}.
 */
@NullMarked
package dev.ivas.examples.quickstart;

import org.jspecify.annotations.NullMarked;

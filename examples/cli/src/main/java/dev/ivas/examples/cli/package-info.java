/**
 * The command line, {@code ./ivas}: what scripts rely on, and nothing the library does not offer.
 *
 * <p>Start at {@link dev.ivas.examples.cli.IvasCommand}.
 */
@NullMarked
package dev.ivas.examples.cli;

import org.jspecify.annotations.NullMarked;

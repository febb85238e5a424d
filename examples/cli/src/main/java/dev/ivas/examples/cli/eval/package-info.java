/**
 * {@code ./ivas eval}: one command for each kind of labelled data, each a thin front of {@code
 * dev.ivas.accuracy}.
 *
 * <p>Start at {@link dev.ivas.examples.cli.eval.EvalCommand}. Every command prints its result as
 * one JSON object in the last line of standard output; what stands above it is for people.
 */
@NullMarked
package dev.ivas.examples.cli.eval;

import org.jspecify.annotations.NullMarked;

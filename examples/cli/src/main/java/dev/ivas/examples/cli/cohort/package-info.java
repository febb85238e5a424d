/** {@code ivas cohort}: earlier reports kept for comparison, listed and erased. */
@NullMarked
package dev.ivas.examples.cli.cohort;

import org.jspecify.annotations.NullMarked;

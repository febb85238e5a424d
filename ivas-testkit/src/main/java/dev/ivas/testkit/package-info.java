/**
 * For tests and demos: a drawn interview with synthesised speech whose truth is known, and the
 * contract tests that language model providers and recognizers pass.
 */
@NullMarked
package dev.ivas.testkit;

import org.jspecify.annotations.NullMarked;

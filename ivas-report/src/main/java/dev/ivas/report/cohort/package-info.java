/**
 * Finished reports kept to compare later ones with, and erased again.
 *
 * <p>Start at {@link dev.ivas.report.cohort.CohortStore}. Kept is the least that percentiles and
 * erasure need: names, times, consent and scores; no words, no pictures, no features.
 */
@NullMarked
package dev.ivas.report.cohort;

import org.jspecify.annotations.NullMarked;

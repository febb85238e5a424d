package dev.ivas.llm.internal.offline;

import dev.ivas.core.feature.Band;

/**
 * What one feature does to one line of the rubric.
 *
 * @param feature that is judged
 * @param weight among the terms of the line that could be measured
 * @param band which numbers are good
 */
record Term(Feature feature, double weight, Band band) {}

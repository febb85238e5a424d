/**
 * Measures of how well answers agree with the truth; none knows what the classes mean.
 *
 * <p>Start at {@link dev.ivas.accuracy.metric.Predictions}. What is undefined, such as the recall
 * of a class that no example has, is NaN.
 */
@NullMarked
package dev.ivas.accuracy.metric;

import org.jspecify.annotations.NullMarked;

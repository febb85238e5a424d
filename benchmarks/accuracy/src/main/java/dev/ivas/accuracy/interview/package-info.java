/**
 * How well ratings of mock interviews are predicted from voice, words and face.
 *
 * <p>Start at {@link dev.ivas.accuracy.interview.RatingEvaluation}. Data and task: Naim et al.,
 * "Automated prediction and analysis of job interview performance", FG 2015. A measurement of what
 * these features tell about raters' impressions, not of anybody's fitness for anything.
 */
@NullMarked
package dev.ivas.accuracy.interview;

import org.jspecify.annotations.NullMarked;

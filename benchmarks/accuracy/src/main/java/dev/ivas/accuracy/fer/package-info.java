/**
 * How well apparent expression is told: labelled faces, the network's answers, their scores.
 *
 * <p>Start at {@link dev.ivas.accuracy.fer.FerEvaluation}. Data sets come as a sheet of faces and a
 * table of labels, see {@link dev.ivas.accuracy.fer.FerSheet}.
 */
@NullMarked
package dev.ivas.accuracy.fer;

import org.jspecify.annotations.NullMarked;

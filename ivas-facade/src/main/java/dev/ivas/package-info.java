/**
 * The front door of IVAS.
 *
 * <p>Start at {@link dev.ivas.Ivas#analyze}; whoever analyses more than one interview, or a live
 * one, keeps an {@link dev.ivas.InterviewAnalyzer}.
 */
@NullMarked
package dev.ivas;

import org.jspecify.annotations.NullMarked;

/**
 * What can go wrong outside the caller's code, split by what the caller can do about it.
 *
 * <p>Start at {@link dev.ivas.core.error.IvasException}. A bad argument is always an {@link
 * IllegalArgumentException}; a video without a face or without speech is a result, never an error.
 */
@NullMarked
package dev.ivas.core.error;

import org.jspecify.annotations.NullMarked;

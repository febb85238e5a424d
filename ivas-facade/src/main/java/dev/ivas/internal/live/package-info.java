/**
 * What a live interview tells while it goes on: gathered from the lanes, published a few times a
 * second.
 *
 * <p>Start at {@link dev.ivas.internal.live.LiveBoard}.
 */
@NullMarked
package dev.ivas.internal.live;

import org.jspecify.annotations.NullMarked;

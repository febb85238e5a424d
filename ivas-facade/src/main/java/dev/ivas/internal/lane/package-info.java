/**
 * The threads that frames and sound are worked off on. Start at {@link
 * dev.ivas.internal.lane.Worker}.
 */
@NullMarked
package dev.ivas.internal.lane;

import org.jspecify.annotations.NullMarked;

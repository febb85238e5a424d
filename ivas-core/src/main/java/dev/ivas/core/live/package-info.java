/**
 * What can be told of an interview while it still goes on: first impressions, not findings.
 *
 * <p>Start at {@link dev.ivas.core.live.LiveFindings}.
 */
@NullMarked
package dev.ivas.core.live;

import org.jspecify.annotations.NullMarked;

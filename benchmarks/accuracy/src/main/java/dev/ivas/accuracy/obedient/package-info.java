/**
 * A language model of the worst kind, to be attacked: it obeys whatever reaches it.
 *
 * <p>Start at {@link dev.ivas.accuracy.obedient.ObedientMind}.
 */
@NullMarked
package dev.ivas.accuracy.obedient;

import org.jspecify.annotations.NullMarked;

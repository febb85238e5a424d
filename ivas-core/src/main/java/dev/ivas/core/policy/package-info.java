/**
 * What may be inferred and kept, and for which use.
 *
 * <p>Start at {@link dev.ivas.core.policy.Policy}. This is engineering, not legal advice.
 */
@NullMarked
package dev.ivas.core.policy;

import org.jspecify.annotations.NullMarked;

/**
 * Finds models, makes sure that they are what they claim to be, and runs them.
 *
 * <p>Start at {@link dev.ivas.models.ModelStore}. An artifact that ships weights of its own lists
 * them in {@value dev.ivas.models.ModelStore#INDEX}; the store sees all such lists on the class
 * path.
 */
@NullMarked
package dev.ivas.models;

import org.jspecify.annotations.NullMarked;

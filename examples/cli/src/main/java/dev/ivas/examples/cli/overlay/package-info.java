/**
 * Pictures of a video with what its report says of them, for checking by eye.
 *
 * <p>Start at {@link dev.ivas.examples.cli.overlay.OverlayCommand}.
 */
@NullMarked
package dev.ivas.examples.cli.overlay;

import org.jspecify.annotations.NullMarked;

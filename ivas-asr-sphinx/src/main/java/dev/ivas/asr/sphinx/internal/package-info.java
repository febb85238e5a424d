/**
 * The decoders underneath, and what both of them share.
 *
 * <p>Start at {@link dev.ivas.asr.sphinx.internal.PocketSphinxRecognizer}.
 */
@NullMarked
package dev.ivas.asr.sphinx.internal;

import org.jspecify.annotations.NullMarked;

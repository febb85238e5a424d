/**
 * What every evaluation behind {@code ./ivas eval} needs: tables and pictures read from files,
 * results written as one line of JSON.
 *
 * <p>Each evaluation has a package of its own, such as {@link dev.ivas.accuracy.fer}; measures that
 * several share lie in {@link dev.ivas.accuracy.metric}.
 */
@NullMarked
package dev.ivas.accuracy;

import org.jspecify.annotations.NullMarked;

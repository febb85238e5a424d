/** Readers of the shared test recordings and the values that other programs measured on them. */
@NullMarked
package dev.ivas.audio.testdata;

import org.jspecify.annotations.NullMarked;

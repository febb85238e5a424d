/** {@code ./ivas fit}: models that users can fit to data of their own. */
@NullMarked
package dev.ivas.examples.cli.fit;

import org.jspecify.annotations.NullMarked;

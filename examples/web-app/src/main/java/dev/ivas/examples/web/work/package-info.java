/**
 * The work that goes on behind the pages: recordings wait in a fair queue, are analysed a few at a
 * time, and give way to live interviews.
 *
 * <p>Start at {@link dev.ivas.examples.web.work.Analyses}.
 */
@NullMarked
package dev.ivas.examples.web.work;

import org.jspecify.annotations.NullMarked;

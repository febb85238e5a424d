/**
 * What a language model need not know: addresses, numbers and names, taken out before anything
 * leaves the machine and put back into the quotes that come home.
 *
 * <p>Start at {@link dev.ivas.llm.redaction.Redaction}.
 */
@NullMarked
package dev.ivas.llm.redaction;

import org.jspecify.annotations.NullMarked;

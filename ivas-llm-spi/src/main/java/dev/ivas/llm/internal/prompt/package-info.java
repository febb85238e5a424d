/**
 * What is said to a language model.
 *
 * <p>Start at {@link dev.ivas.llm.internal.prompt.Prompt}.
 */
@NullMarked
package dev.ivas.llm.internal.prompt;

import org.jspecify.annotations.NullMarked;

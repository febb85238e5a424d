/**
 * What is said to a language model and what is made of its answer.
 *
 * <p>Start at {@link dev.ivas.llm.internal.Prompt} and {@link dev.ivas.llm.internal.AnswerReader}.
 */
@NullMarked
package dev.ivas.llm.internal;

import org.jspecify.annotations.NullMarked;

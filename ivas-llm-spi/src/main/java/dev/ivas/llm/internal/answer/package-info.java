/**
 * What is made of the answers of a language model.
 *
 * <p>Start at {@link dev.ivas.llm.internal.answer.AnswerReader}.
 */
@NullMarked
package dev.ivas.llm.internal.answer;

import org.jspecify.annotations.NullMarked;

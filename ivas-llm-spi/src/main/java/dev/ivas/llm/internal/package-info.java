/**
 * The rubric, the form of answers, and the care that foreign text needs on its way in and out.
 *
 * <p>Start at {@link dev.ivas.llm.internal.prompt.Prompt} and {@link
 * dev.ivas.llm.internal.answer.AnswerReader}.
 */
@NullMarked
package dev.ivas.llm.internal;

import org.jspecify.annotations.NullMarked;

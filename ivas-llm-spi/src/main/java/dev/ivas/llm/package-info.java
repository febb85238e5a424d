/**
 * What was said, judged by a language model against a written rubric.
 *
 * <p>Start at {@code TranscriptAssessor}; whoever connects a language model implements {@link
 * dev.ivas.llm.LlmProvider}. The transcript is hostile input: it is data and is fenced.
 */
@NullMarked
package dev.ivas.llm;

import org.jspecify.annotations.NullMarked;

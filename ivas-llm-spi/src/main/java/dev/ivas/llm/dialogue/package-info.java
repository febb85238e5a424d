/**
 * Who said what: transcripts in which the turns of the speakers are marked.
 *
 * <p>Start at {@link dev.ivas.llm.dialogue.Dialogue}. Marks are those of written transcripts, such
 * as the MIT Interview data's ({@code Interviewer: ...|Interviewee: ...}).
 */
@NullMarked
package dev.ivas.llm.dialogue;

import org.jspecify.annotations.NullMarked;

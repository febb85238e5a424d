/**
 * Chat completions over HTTP, as OpenAI defined them and most servers of language models speak
 * them.
 *
 * <p>Start at {@link dev.ivas.llm.internal.chat.ChatClient}. Source: OpenAI API reference, "Create
 * chat completion"; RFC 9110 for {@code Retry-After}.
 */
@NullMarked
package dev.ivas.llm.internal.chat;

import org.jspecify.annotations.NullMarked;

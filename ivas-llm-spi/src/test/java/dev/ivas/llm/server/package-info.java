/**
 * Servers of chat completions on this machine, for tests of what speaks to one.
 *
 * <p>Start at {@link dev.ivas.llm.server.ChatServer}. Source: OpenAI API reference, "Create chat
 * completion", "List models" and "Structured outputs"; RFC 9110 and 9112 for what lies beneath.
 */
@NullMarked
package dev.ivas.llm.server;

import org.jspecify.annotations.NullMarked;

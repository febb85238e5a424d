package dev.ivas.llm.internal.chat;

/**
 * What one completion is asked for.
 *
 * @param instructions the system message
 * @param input the user message
 * @param responseSchema JSON Schema of the answer, as JSON
 * @param seed for the server's sampling
 */
public record ChatPrompt(String instructions, String input, String responseSchema, long seed) {}

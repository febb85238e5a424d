package dev.ivas.llm.internal.chat;

import java.util.List;

/**
 * What one completion is asked for.
 *
 * @param instructions the system message
 * @param input the user message
 * @param responseSchema JSON Schema of the answer, as JSON
 * @param seed for the server's sampling
 * @param pictures beside the input, each as JPEG in Base64
 */
public record ChatPrompt(
    String instructions, String input, String responseSchema, long seed, List<String> pictures) {
  public ChatPrompt {
    pictures = List.copyOf(pictures);
  }
}

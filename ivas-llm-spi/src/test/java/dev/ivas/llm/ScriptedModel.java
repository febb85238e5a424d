package dev.ivas.llm;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Gives the answers it was told to give, in order, the last one again and again. */
final class ScriptedModel implements LlmProvider {
  final List<LlmRequest> requests = new ArrayList<>();
  private final Deque<String> answers;

  ScriptedModel(String... answers) {
    this.answers = new ArrayDeque<>(List.of(answers));
  }

  @Override
  public String name() {
    return "scripted model";
  }

  @Override
  public String complete(LlmRequest request) {
    requests.add(request);
    return answers.size() > 1 ? answers.remove() : answers.element();
  }
}

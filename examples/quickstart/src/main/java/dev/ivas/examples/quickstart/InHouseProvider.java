package dev.ivas.examples.quickstart;

import dev.ivas.core.error.AnalysisCancelledException;
import dev.ivas.core.error.NonRetriableException;
import dev.ivas.core.error.RetriableException;
import dev.ivas.llm.LlmProvider;
import dev.ivas.llm.LlmRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/*
 * A language model of one's own: a server that takes a text and gives a text. The lines between the
 * marks stand in the README.
 */
// begin README
record InHouseProvider(String name, HttpClient http, URI uri) implements LlmProvider {
  @Override
  public String complete(LlmRequest request) {
    String prompt = request.instructions() + "\n\n" + request.input();
    HttpRequest post = HttpRequest.newBuilder(uri).POST(BodyPublishers.ofString(prompt)).build();
    try {
      HttpResponse<String> answer = http.send(post, BodyHandlers.ofString());
      return switch (answer.statusCode() / 100) {
        case 2 -> answer.body();
        case 5 -> throw new RetriableException(name + " is busy; try again later.");
        default -> throw new NonRetriableException(name + " refuses: " + answer.statusCode());
      };
    } catch (IOException e) {
      throw new RetriableException(name + " cannot be reached; is it running?", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AnalysisCancelledException("The question to " + name + " was cancelled.", e);
    }
  }
}
// end README

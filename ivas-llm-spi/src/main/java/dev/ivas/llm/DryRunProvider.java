package dev.ivas.llm;

import java.util.function.Consumer;

/**
 * Shows what another provider would be sent, and sends nothing.
 *
 * <p>Each request of an assessment is shown once; those that would follow on answers that break the
 * rules are not known. The answers are those of {@link OfflineProvider}: whoever wants to see what
 * is sent should not look at the scores. Thread-safe if the viewer is.
 */
public final class DryRunProvider implements LlmProvider {
  private final LlmProvider provider;
  private final Consumer<String> viewer;
  private final OfflineProvider offline = new OfflineProvider();

  /**
   * Stands before a provider.
   *
   * @param provider who would be asked, and never is
   * @param viewer is shown each request as it would leave this machine, without keys; where the
   *     provider cannot tell, the two messages it would be given
   */
  public DryRunProvider(LlmProvider provider, Consumer<String> viewer) {
    this.provider = provider;
    this.viewer = viewer;
  }

  @Override
  public String name() {
    return provider.name();
  }

  @Override
  public int maxTranscriptCharacters() {
    return provider.maxTranscriptCharacters();
  }

  @Override
  public String complete(LlmRequest request) {
    if (!(provider instanceof OfflineProvider)) {
      viewer.accept(provider.preview(request).orElseGet(() -> messages(request)));
    }
    return offline.complete(request);
  }

  private String messages(LlmRequest request) {
    return "%s would be given, in a form of its own:\n\n%s\n%s\n"
        .formatted(provider.name(), request.instructions(), request.input());
  }
}

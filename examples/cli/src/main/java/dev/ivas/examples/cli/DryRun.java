package dev.ivas.examples.cli;

import dev.ivas.InterviewAnalyzer;
import dev.ivas.InterviewAnalyzerBuilder;
import dev.ivas.InterviewRequest;
import dev.ivas.core.feature.Modality;
import dev.ivas.core.report.CandidateReport;
import dev.ivas.core.report.ModalityState;
import dev.ivas.examples.cli.console.Console;
import dev.ivas.llm.DryRunProvider;
import dev.ivas.llm.LlmProvider;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shows what an analysis would send, and sends and writes nothing. */
final class DryRun {
  private final Console console;
  private int shown;

  DryRun(Console console) {
    this.console = console;
  }

  /** Analyses words and sound alone, which is what the language model's prompt depends on. */
  void show(
      InterviewAnalyzerBuilder builder,
      Optional<LlmProvider> provider,
      @Nullable List<Modality> asked,
      InterviewRequest request) {
    provider.ifPresent(each -> builder.llm(new DryRunProvider(each, this::show)));
    Set<Modality> needed = EnumSet.of(Modality.AUDIO, Modality.LANGUAGE);
    if (asked != null) {
      needed.retainAll(asked);
    }
    if (needed.contains(Modality.LANGUAGE)) {
      try (InterviewAnalyzer analyzer = builder.modalities(needed).build()) {
        explain(analyzer.analyze(request));
      }
    }
    console
        .err()
        .println(
            shown == 0
                ? "Nothing would be sent: the words stay on this machine."
                : "%d requests would be sent; none was.".formatted(shown));
  }

  private void explain(CandidateReport report) {
    ModalityState state = report.modalities().get(Modality.LANGUAGE);
    if (state != null && state.reason() != null) {
      console.err().println("Language would not be judged: " + state.reason());
    }
  }

  private void show(String request) {
    shown++;
    console.out().println(request);
  }
}

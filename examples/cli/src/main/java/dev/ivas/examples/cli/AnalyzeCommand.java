package dev.ivas.examples.cli;

import dev.ivas.InterviewAnalyzer;
import dev.ivas.InterviewAnalyzerBuilder;
import dev.ivas.InterviewRequest;
import dev.ivas.Ivas;
import dev.ivas.VideoInReport;
import dev.ivas.core.analysis.ModalityStatus;
import dev.ivas.core.feature.Modality;
import dev.ivas.core.policy.Policy;
import dev.ivas.core.report.CandidateReport;
import dev.ivas.core.report.ModalityState;
import dev.ivas.core.report.Subject;
import dev.ivas.examples.cli.cohort.StoreOption;
import dev.ivas.examples.cli.cohort.SubjectOptions;
import dev.ivas.examples.cli.console.Console;
import dev.ivas.examples.cli.console.UsageException;
import dev.ivas.report.ReportJson;
import dev.ivas.report.cohort.CohortStore;
import dev.ivas.report.html.AttachedVideo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ivas analyze}: one video in, or none for the demo, a folder with its report out. */
@Command(
    name = "analyze",
    description =
        "Analyses one interview video, or a demo interview of our own making, and writes"
            + " report.html, report.json, timeline.csv and transcript.vtt.",
    mixinStandardHelpOptions = true)
final class AnalyzeCommand implements Callable<Integer> {
  /** Its report goes into the current folder, for the video itself lies in a cache. */
  private static final Path DEMO = Path.of("demo-interview.mp4");

  @Parameters(
      paramLabel = "VIDEO",
      arity = "0..1",
      description = "A local video or sound file. Default: the demo interview.")
  private @Nullable Path video;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Where the report goes. Default: a folder named after the video, beside it.")
  private @Nullable Path output;

  @Option(
      names = "--policy",
      paramLabel = "P",
      defaultValue = "COACHING",
      converter = PolicyConverter.class,
      description = "COACHING (default), RESEARCH or EU_RECRUITMENT.")
  private Policy policy = Policy.COACHING;

  @Option(
      names = "--modalities",
      paramLabel = "M",
      split = ",",
      converter = ModalityConverter.class,
      description = "Only these, separated by commas: emotion, gaze, audio, language.")
  private @Nullable List<Modality> modalities;

  @Mixin private SubjectOptions subject = new SubjectOptions();

  @Option(
      names = "--cohort",
      paramLabel = "FILE",
      description = {
        "Compare with the reports in this cohort store, of the same --question-set;",
        "the new one is not added: './ivas cohort add' does that."
      })
  private @Nullable Path cohort;

  @Mixin private LanguageOptions language = new LanguageOptions();

  @Mixin private FusionOptions fusion = new FusionOptions();

  @Option(
      names = "--embed-video",
      description =
          "Put the video into report.html, so that it is one file to pass on. Default: the page"
              + " names the video by its path.")
  private boolean embedVideo;

  @Option(
      names = "--landmarks",
      description =
          "Add the face's 68 landmarks to timeline.csv, in OpenFace's columns x_0 to y_67.")
  private boolean landmarks;

  @Option(names = "--json", description = "Also print the report to standard output.")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    Console console = new Console(spec);
    return language.isDryRun() ? showRequests(console) : analyze(console);
  }

  private int showRequests(Console console) {
    try (ProgressDisplay progress = ProgressDisplay.onStandardError()) {
      InterviewRequest request =
          InterviewRequest.of(video == null ? demo(progress, console) : video)
              .subject(subject.named())
              .questions(language.questions())
              .progress(progress)
              .build();
      new DryRun(console).show(builder(), language.provider(), modalities, request);
    }
    return ExitCode.FINE.number();
  }

  private int analyze(Console console) {
    Path folder = outputFolder();
    List<String> questions = language.questions();
    Subject named = subject.named();
    Optional<CohortStore> others = cohort(named);
    CandidateReport report;
    try (InterviewAnalyzer analyzer = builder().build();
        ProgressDisplay progress = ProgressDisplay.onStandardError()) {
      Path file = video == null ? demo(progress, console) : video;
      InterviewRequest.Builder request =
          InterviewRequest.of(file)
              .subject(named)
              .questions(questions)
              .progress(progress)
              .outputDirectory(folder)
              .videoInReport(videoInReport(file));
      others.ifPresent(request::cohort);
      report = analyzer.analyze(request.build());
    }
    if (json) {
      console.out().print(ReportJson.toJson(report));
    } else {
      ReportSummary.print(report, console.out());
    }
    console.err().println("Report: " + folder.resolve("report.html"));
    return exitCode(report, console).number();
  }

  /** The report stands even where the language model that was asked for failed. */
  private ExitCode exitCode(CandidateReport report, Console console) {
    ModalityState state = report.modalities().get(Modality.LANGUAGE);
    boolean wanted = modalities == null || modalities.contains(Modality.LANGUAGE);
    if (state == null
        || state.status() != ModalityStatus.ABSENT
        || !wanted
        || report.transcript() == null
        || !language.asksForLlm()) {
      return ExitCode.FINE;
    }
    console.err().println("ivas: " + state.reason());
    return ExitCode.MISSING_MODEL;
  }

  private static Path demo(ProgressDisplay progress, Console console) {
    Path made = DemoVideo.make(progress);
    console.err().println("No video is named: this is the demo interview, " + made);
    return made;
  }

  /** Opened before the analysis, so that a store that cannot be read is told at once. */
  private Optional<CohortStore> cohort(Subject named) {
    if (cohort == null) {
      return Optional.empty();
    }
    if (named.questionSetId() == null) {
      throw new UsageException(
          "--cohort compares only reports with the same questions: name them with --question-set.");
    }
    return Optional.of(StoreOption.open(cohort));
  }

  private VideoInReport videoInReport(Path file) {
    if (embedVideo) {
      try {
        new AttachedVideo(file, true);
      } catch (IllegalArgumentException e) {
        throw new UsageException(e.getMessage());
      }
      return VideoInReport.EMBEDDED;
    }
    return AttachedVideo.plays(file) ? VideoInReport.LINKED : VideoInReport.NONE;
  }

  private InterviewAnalyzerBuilder builder() {
    InterviewAnalyzerBuilder builder =
        Ivas.builder().policy(policy).fusion(fusion.strategy()).landmarks(landmarks);
    if (modalities != null) {
      Set<Modality> asked = EnumSet.copyOf(modalities);
      builder.modalities(asked);
    }
    language.applyTo(builder);
    return builder;
  }

  private Path outputFolder() {
    Path named = video == null ? DEMO : video;
    Path folder = output;
    if (folder == null) {
      String name = String.valueOf(named.toAbsolutePath().normalize().getFileName());
      int dot = name.lastIndexOf('.');
      folder = named.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + "-ivas");
    }
    if (video == null || Files.exists(video)) {
      requireWritable(folder);
    }
    return folder;
  }

  /** Refuses a folder that could not be written to, before a long analysis is made for nothing. */
  private static void requireWritable(Path folder) {
    Path existing = folder.toAbsolutePath();
    while (!Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    if (!Files.isDirectory(existing) || !Files.isWritable(existing)) {
      throw new UsageException(
          "Cannot write to %s, for %s is no folder that can be written to; choose one with -o."
              .formatted(folder, existing));
    }
  }
}

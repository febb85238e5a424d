package dev.ivas.examples.cli;

import dev.ivas.core.analysis.ModalityStatus;
import dev.ivas.core.report.AudioSection;
import dev.ivas.core.report.BenchmarkSection;
import dev.ivas.core.report.CandidateReport;
import dev.ivas.core.report.EmotionSection;
import dev.ivas.core.report.GazeSection;
import dev.ivas.core.report.LanguageSection;
import dev.ivas.core.report.TranscriptSection;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in a few lines what a report found. */
final class ReportSummary {
  private ReportSummary() {}

  static void print(CandidateReport report, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%.1f s, %d pictures%s%n",
        report.media().durationSeconds(),
        report.media().frames(),
        report.media().framesLost() > 0 ? ", " + report.media().framesLost() + " lost" : "");
    if (report.emotion() != null) {
      print(report.emotion(), out);
    }
    if (report.gaze() != null) {
      print(report.gaze(), out);
    }
    if (report.audio() != null) {
      print(report.audio(), out);
    }
    if (report.transcript() != null) {
      print(report.transcript(), out);
    }
    if (report.language() != null) {
      print(report.language(), out);
    }
    report
        .fusion()
        .scores()
        .forEach(
            (name, score) ->
                out.printf(
                    Locale.ROOT,
                    "score %-9s %3.0f (%.0f to %.0f), %s%n",
                    name,
                    score.value(),
                    score.low(),
                    score.high(),
                    score.level()));
    if (report.benchmark() != null) {
      print(report.benchmark(), out);
    }
    report
        .modalities()
        .forEach(
            (modality, state) -> {
              if (state.status() != ModalityStatus.PRESENT) {
                out.printf("%s: %s, %s%n", modality.label(), state.status(), state.reason());
              }
            });
    report.notices().forEach(notice -> out.println("note: " + notice));
    out.flush();
  }

  private static void print(EmotionSection emotion, PrintWriter out) {
    out.print("apparent expression:");
    emotion.distribution().entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(3)
        .forEach(
            entry ->
                out.printf(
                    Locale.ROOT, " %s %.0f %%", entry.getKey().label(), 100 * entry.getValue()));
    out.println();
  }

  private static void print(GazeSection gaze, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "gaze: center %.0f %%, left %.0f %%, right %.0f %%, up %.0f %%, down %.0f %%,"
            + " unknown %.0f %%; %d blinks%n",
        100 * gaze.center(),
        100 * gaze.left(),
        100 * gaze.right(),
        100 * gaze.up(),
        100 * gaze.down(),
        100 * gaze.unknown(),
        gaze.blinks().count());
  }

  private static void print(AudioSection audio, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "voice: speech %.0f %% of %.1f s, %s, %s%s%s%n",
        100 * audio.speechShare(),
        audio.durationSeconds(),
        counted(audio.pauses().size(), "pause"),
        counted(audio.fillers().size(), "filled pause"),
        suffix(", F0 %.0f Hz", audio.f0() == null ? null : audio.f0().meanHz()),
        suffix(", %.0f words a minute", audio.wordsPerMinute()));
  }

  private static void print(TranscriptSection transcript, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "words: %d by %s%s%n",
        transcript.words().size(),
        transcript.engine(),
        suffix(", mean confidence %.2f", transcript.meanConfidence()));
  }

  private static void print(LanguageSection language, PrintWriter out) {
    String scores =
        language.scores().entrySet().stream()
            .map(
                line ->
                    String.format(Locale.ROOT, "%s %.0f", line.getKey(), line.getValue().value()))
            .collect(Collectors.joining(", "));
    out.printf("language by %s: %s%n", language.provider(), scores);
  }

  private static void print(BenchmarkSection benchmark, PrintWriter out) {
    benchmark
        .percentiles()
        .forEach(
            (name, percentile) -> {
              BenchmarkSection.Interval interval = benchmark.intervals().get(name);
              if (interval != null) {
                out.printf(
                    Locale.ROOT,
                    "percentile %-9s %3.0f (%.0f to %.0f) among %d others%n",
                    name,
                    percentile,
                    interval.low(),
                    interval.high(),
                    interval.others());
              }
            });
  }

  private static String counted(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private static String suffix(String format, @Nullable Double value) {
    return value == null ? "" : String.format(Locale.ROOT, format, value);
  }
}

package dev.ivas.report.html.internal.section;

import dev.ivas.core.feature.Modality;
import dev.ivas.core.report.AudioSection;
import dev.ivas.core.report.AudioSection.Filler;
import dev.ivas.core.report.CandidateReport;
import dev.ivas.core.report.Span;
import dev.ivas.core.report.TranscriptSection;
import dev.ivas.core.report.TranscriptSection.TimedWord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was said, with pauses and fillers between the words.
 *
 * @param missing why there is no transcript, else null
 * @param engine that recognized it
 * @param language of its model
 * @param confidence mean of the words
 * @param unsureCount words marked as unsure
 * @param paragraphs the words
 */
public record TranscriptView(
    @Nullable Missing missing,
    String engine,
    String language,
    String confidence,
    String unsureCount,
    List<Paragraph> paragraphs) {
  private static final double UNSURE_BELOW = 0.5;
  private static final double PAUSE_SECONDS = 0.5;
  private static final double BREAK_SECONDS = 1.5;
  private static final int LONG_WORDS = 60;

  /**
   * Words said without a long break.
   *
   * @param clock when it starts, for people
   * @param start in seconds, for the script
   * @param end in seconds, for the script
   * @param pieces words, pauses and fillers in order
   */
  public record Paragraph(String clock, String start, String end, List<Piece> pieces) {}

  /**
   * A word, a pause or a filler.
   *
   * @param time when it starts, in seconds, for the script
   * @param text for people
   * @param unsure how sure the recognizer was, only where it was not; else null
   * @param pause whether it is a pause
   * @param filler whether it is a filler
   */
  public record Piece(
      String time, String text, @Nullable String unsure, boolean pause, boolean filler) {

    /** {@return whether it is a word} */
    public boolean word() {
      return !pause && !filler;
    }
  }

  /**
   * Makes the section.
   *
   * @param report to be shown
   * @return the section
   */
  public static TranscriptView of(CandidateReport report) {
    TranscriptSection transcript = report.transcript();
    if (transcript == null) {
      Missing missing = Missing.of(report, Modality.LANGUAGE);
      return new TranscriptView(missing, "", "", "", "", List.of());
    }
    Double confidence = transcript.meanConfidence();
    long unsure = transcript.words().stream().filter(TranscriptView::isUnsure).count();
    return new TranscriptView(
        null,
        transcript.engine(),
        transcript.language(),
        confidence == null ? Wording.NOT_MEASURED : Wording.percent(confidence),
        Wording.count(unsure, "word", "words"),
        paragraphs(timed(transcript, report.audio())));
  }

  private static boolean isUnsure(TimedWord word) {
    return word.confidence() < UNSURE_BELOW;
  }

  private static List<Timed> timed(TranscriptSection transcript, @Nullable AudioSection audio) {
    List<Timed> all = new ArrayList<>();
    List<Filler> fillers = audio == null ? List.of() : audio.fillers();
    transcript.words().stream()
        .filter(word -> fillers.stream().noneMatch(filler -> isSame(word, filler)))
        .forEach(word -> all.add(Timed.of(word)));
    if (audio != null) {
      audio.fillers().forEach(filler -> all.add(Timed.of(filler)));
      audio.pauses().stream()
          .filter(pause -> pause.end() - pause.start() >= PAUSE_SECONDS)
          .forEach(pause -> all.add(Timed.of(pause)));
    }
    all.sort(Comparator.comparingDouble(Timed::start));
    return all;
  }

  /** Whether the recognizer wrote down the same "um" that was heard in the sound. */
  private static boolean isSame(TimedWord word, Filler filler) {
    return word.word().equalsIgnoreCase(filler.label())
        && word.start() < filler.end()
        && filler.start() < word.end();
  }

  private static List<Paragraph> paragraphs(List<Timed> all) {
    List<Paragraph> paragraphs = new ArrayList<>();
    List<Timed> open = new ArrayList<>();
    for (Timed next : all) {
      open.add(next);
      double seconds = next.end - next.start;
      if (next.piece.pause && (seconds >= BREAK_SECONDS || open.size() > LONG_WORDS)) {
        close(open, paragraphs);
      }
    }
    close(open, paragraphs);
    return paragraphs;
  }

  private static void close(List<Timed> open, List<Paragraph> paragraphs) {
    if (!open.isEmpty()) {
      double start = open.get(0).start;
      double end = open.get(open.size() - 1).end;
      paragraphs.add(
          new Paragraph(
              Wording.clock(start),
              Wording.plain(start),
              Wording.plain(end),
              open.stream().map(Timed::piece).toList()));
      open.clear();
    }
  }

  private record Timed(double start, double end, Piece piece) {
    static Timed of(TimedWord word) {
      String unsure = isUnsure(word) ? Wording.percent(word.confidence()) : null;
      String time = Wording.plain(word.start());
      return new Timed(
          word.start(), word.end(), new Piece(time, word.word(), unsure, false, false));
    }

    static Timed of(Filler filler) {
      String time = Wording.plain(filler.start());
      return new Timed(
          filler.start(), filler.end(), new Piece(time, filler.label(), null, false, true));
    }

    static Timed of(Span pause) {
      String length = Wording.duration(pause.end() - pause.start());
      String time = Wording.plain(pause.start());
      return new Timed(pause.start(), pause.end(), new Piece(time, length, null, true, false));
    }
  }
}

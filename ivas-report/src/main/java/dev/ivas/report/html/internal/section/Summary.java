package dev.ivas.report.html.internal.section;

import dev.ivas.core.face.Emotion;
import dev.ivas.core.face.GazeDirection;
import dev.ivas.core.feature.Modality;
import dev.ivas.core.report.AudioSection;
import dev.ivas.core.report.CandidateReport;
import dev.ivas.core.report.EmotionSection;
import dev.ivas.core.report.FaceSection;
import dev.ivas.core.report.FusionSection;
import dev.ivas.core.report.GazeSection;
import dev.ivas.core.report.LanguageSection;
import dev.ivas.core.report.Span;
import dev.ivas.core.report.TranscriptSection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says in five to eight sentences what was seen and heard.
 *
 * <p>Each sentence is made from the report's numbers alone, and only of what can be observed: what
 * it means is for the reader to say.
 */
public final class Summary {
  private static final double WORTH_NAMING = 0.1;

  private final CandidateReport report;
  private final List<Sentence> sentences = new ArrayList<>();

  /**
   * One sentence.
   *
   * @param about in a word
   * @param text of the sentence
   */
  public record Sentence(String about, String text) {}

  private Summary(CandidateReport report) {
    this.report = report;
  }

  /**
   * Sums up a report.
   *
   * @param report to be summed up
   * @return the sentences
   */
  public static List<Sentence> of(CandidateReport report) {
    Summary summary = new Summary(report);
    summary.addRecording();
    summary.addExpression();
    summary.addGaze();
    summary.addVoice();
    summary.addWords();
    summary.addScore();
    return List.copyOf(summary.sentences);
  }

  private void addRecording() {
    String length = Wording.duration(report.media().durationSeconds());
    FaceSection face = report.face();
    add(
        "Recording",
        face == null
            ? "The recording lasts %s and has no pictures.".formatted(length)
            : "The recording lasts %s, and the face was seen in %s of the pictures."
                .formatted(length, Wording.percent(face.detectedShare())));
  }

  private void addExpression() {
    EmotionSection emotion = report.emotion();
    if (emotion == null) {
      addMissing("Expression", Modality.EMOTION);
      return;
    }
    List<Map.Entry<Emotion, Double>> ranked =
        emotion.distribution().entrySet().stream()
            .sorted(Map.Entry.<Emotion, Double>comparingByValue().reversed())
            .limit(3)
            .toList();
    if (ranked.isEmpty()) {
      add("Expression", "No apparent expression was told.");
      return;
    }
    List<String> others =
        ranked.stream()
            .skip(1)
            .filter(entry -> entry.getValue() >= WORTH_NAMING)
            .map(entry -> entry.getKey().label() + " " + bracket(entry.getValue()))
            .toList();
    Map.Entry<Emotion, Double> first = ranked.get(0);
    add(
        "Expression",
        "Apparent expression was most often %s %s%s; this is what the face looked like, not what"
                .formatted(
                    first.getKey().label(),
                    bracket(first.getValue()),
                    others.isEmpty() ? "" : ", then " + Wording.list(others))
            + " was felt.");
  }

  private static String bracket(double share) {
    return "(" + Wording.percent(share) + ")";
  }

  private void addGaze() {
    GazeSection gaze = report.gaze();
    if (gaze == null) {
      addMissing("Gaze", Modality.GAZE);
      return;
    }
    String away =
        Stream.of(GazeDirection.LEFT, GazeDirection.RIGHT, GazeDirection.UP, GazeDirection.DOWN)
            .max(Comparator.comparingDouble(direction -> GazeView.share(gaze, direction)))
            .filter(direction -> GazeView.share(gaze, direction) > 0)
            .map(
                direction ->
                    ", and otherwise mostly %s %s"
                        .formatted(
                            Names.direction(direction), bracket(GazeView.share(gaze, direction))))
            .orElse("");
    add(
        "Gaze",
        "They looked at the camera %s of the time%s."
            .formatted(Wording.percent(gaze.center()), away));
    add(
        "Eyes",
        "The direction %s, and they %s."
            .formatted(
                changed(gaze.shiftsPerMinute()),
                blinked(gaze.blinks().count(), gaze.blinks().perMinute())));
  }

  private static String changed(@Nullable Double perMinute) {
    if (perMinute == null) {
      return "changed an unknown number of times";
    }
    return perMinute == 0 ? "never changed" : "changed " + rate(perMinute);
  }

  private static String blinked(int count, @Nullable Double perMinute) {
    if (count == 0) {
      return "never blinked";
    }
    String times = "blinked " + Wording.times(count);
    return perMinute == null ? times : times + ", " + rate(perMinute);
  }

  private static String rate(double perMinute) {
    return Wording.number(perMinute, perMinute < 10 ? 1 : 0, "times a minute");
  }

  private void addVoice() {
    AudioSection audio = report.audio();
    if (audio == null) {
      addMissing("Voice", Modality.AUDIO);
      return;
    }
    String longest =
        audio.pauses().stream()
            .max(Comparator.comparingDouble(pause -> pause.end() - pause.start()))
            .map(Summary::longest)
            .orElse("");
    add(
        "Voice",
        "Speech was heard for %s of the sound, with %s%s."
            .formatted(
                Wording.percent(audio.speechShare()),
                Wording.count(audio.pauses().size(), "pause", "pauses"),
                longest));
    if (audio.wordsPerMinute() != null) {
      add(
          "Pace",
          "They spoke %s, with %s."
              .formatted(
                  Wording.number(audio.wordsPerMinute(), 0, "words a minute"),
                  Wording.count(audio.fillers().size(), "filled pause", "filled pauses")));
    } else if (audio.articulationRate() != null) {
      add(
          "Pace",
          "While speaking, they made %s."
              .formatted(Wording.number(audio.articulationRate(), 1, "syllables a second")));
    }
  }

  private static String longest(Span pause) {
    return ", the longest of %s at %s"
        .formatted(Wording.duration(pause.end() - pause.start()), Wording.clock(pause.start()));
  }

  private void addWords() {
    LanguageSection language = report.language();
    TranscriptSection transcript = report.transcript();
    if (language != null && !language.scores().isEmpty()) {
      List<String> lines =
          language.scores().entrySet().stream()
              .map(line -> line.getKey() + " " + Wording.number(line.getValue().value(), 0))
              .toList();
      add(
          "Words",
          "On the rubric, from 0 to 100, the words were given %s.".formatted(Wording.list(lines)));
    } else if (transcript != null) {
      add(
          "Words",
          "%s were recognized; they were not judged."
              .formatted(
                  Wording.capital(Wording.count(transcript.words().size(), "word", "words"))));
    } else {
      addMissing("Words", Modality.LANGUAGE);
    }
  }

  private void addScore() {
    FusionSection.Score overall = report.fusion().scores().get("overall");
    add(
        "Overall",
        overall == null
            ? "There is no overall score."
            : "All parts together come to %s of 100, between %s and %s with 95%s confidence."
                .formatted(
                    Wording.number(overall.value(), 0),
                    Wording.number(overall.low(), 0),
                    Wording.number(overall.high(), 0),
                    "\u00a0%"));
  }

  private void add(String about, String text) {
    sentences.add(new Sentence(about, text));
  }

  private void addMissing(String about, Modality modality) {
    Missing missing = Missing.of(report, modality);
    add(about, Wording.capital(missing.status()) + ": " + missing.reason());
  }
}

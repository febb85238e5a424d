package dev.ivas.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.core.report.CandidateReport;
import dev.ivas.core.report.TranscriptSection;
import dev.ivas.core.report.TranscriptSection.TimedWord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranscriptVttTest {
  private static final String STAMP = "(\\d{2,}):(\\d\\d):(\\d\\d)\\.(\\d{3})";

  @TempDir private Path folder;

  @Test
  void wordsBecomeCuesWithTheirTimes() throws IOException {
    assertThat(
            written(
                List.of(
                    new TimedWord("hello", 0.1, 0.5, 0.9),
                    new TimedWord("there", 0.6, 1, 0.9),
                    new TimedWord("friend", 3661.5, 3662, 0.9))))
        .isEqualTo(
            """
            WEBVTT

            00:00:00.100 --> 00:00:01.000
            hello <00:00:00.600>there

            01:01:01.500 --> 01:01:02.000
            friend
            """);
  }

  @Test
  void aReportWithoutWordsGivesTheHeaderAlone() throws IOException {
    Path file = folder.resolve("transcript.vtt");
    TranscriptVtt.write(Reports.minimal(), file);
    assertThat(Files.readString(file)).isEqualTo("WEBVTT\n");
    assertThat(written(List.of())).isEqualTo("WEBVTT\n");
    assertThat(written(List.of(new TimedWord(" ", 0, 1, 1)))).isEqualTo("WEBVTT\n");
  }

  @Test
  void readBackTheyAreTheWordsThatWereSaid() throws IOException {
    List<TimedWord> words = randomWords(2_000);
    List<Cue> cues = parse(written(words));
    List<String> read = new ArrayList<>();
    cues.forEach(cue -> read.addAll(cue.words()));
    assertThat(read).isEqualTo(words.stream().map(TimedWord::word).toList());
  }

  @Test
  void cuesAreShortAndInOrder() throws IOException {
    List<TimedWord> words = randomWords(2_000);
    double last = 0;
    for (Cue cue : parse(written(words))) {
      assertThat(cue.lines).hasSizeBetween(1, 2).allMatch(line -> line.length() <= 42);
      assertThat(cue.end - cue.start).isBetween(0.0, 6.001);
      assertThat(cue.start).isGreaterThanOrEqualTo(last);
      assertThat(cue.inner).isSorted().allMatch(time -> time > cue.start && time < cue.end);
      last = cue.start;
    }
  }

  @Test
  void aPauseStartsANewCue() throws IOException {
    List<Cue> cues =
        parse(
            written(List.of(new TimedWord("before", 0, 1, 1), new TimedWord("after", 1.5, 2, 1))));
    assertThat(cues).hasSize(2);
    assertThat(cues.get(1).start).isCloseTo(1.5, within(1e-9));
  }

  @Test
  void markupStaysText() throws IOException {
    String text =
        written(
            List.of(
                new TimedWord("<b>&amp;", 0, 1, 1),
                new TimedWord("-->", 1, 2, 1),
                new TimedWord("two\n\nlines", 2, 3, 1)));
    assertThat(text.lines().skip(3).toList())
        .containsExactly("&lt;b&gt;&amp;amp; <00:00:01.000>--&gt; <00:00:02.000>two lines");
  }

  @Test
  void aWordLongerThanALineOrWithoutLengthIsStillShown() throws IOException {
    String longWord = "a".repeat(100);
    List<Cue> cues =
        parse(written(List.of(new TimedWord(longWord, 1, 1, 1), new TimedWord("b", 1, 1, 1))));
    assertThat(cues).flatExtracting(Cue::words).containsExactly(longWord, "b");
    assertThat(cues).allMatch(cue -> cue.end > cue.start);
  }

  private static List<TimedWord> randomWords(int count) {
    Random random = new Random(1);
    List<TimedWord> words = new ArrayList<>();
    double time = 0;
    for (int i = 0; i < count; i++) {
      double length = 0.05 + 0.5 * random.nextDouble();
      String word =
          IntStream.range(0, 1 + random.nextInt(12))
              .mapToObj(c -> String.valueOf("abc<&>\u674e'".charAt(random.nextInt(8))))
              .reduce("", String::concat);
      words.add(new TimedWord(word, time, time + length, random.nextDouble()));
      time += length + (random.nextInt(8) == 0 ? 2 * random.nextDouble() : 0);
    }
    return words;
  }

  private String written(List<TimedWord> words) throws IOException {
    Path file = folder.resolve("transcript.vtt");
    CandidateReport report =
        Reports.withTranscript(new TranscriptSection("vosk", "en-US", "", null, words));
    TranscriptVtt.write(report, file);
    return Files.readString(file);
  }

  /** A parser of the part of WebVTT that players need: blocks, times, tags, escapes. */
  private static List<Cue> parse(String text) {
    List<String> blocks = List.of(text.split("\n\n"));
    assertThat(blocks.get(0).strip()).isEqualTo("WEBVTT");
    return blocks.stream().skip(1).map(TranscriptVttTest::cue).toList();
  }

  private static Cue cue(String block) {
    List<String> lines = block.strip().lines().toList();
    Matcher times = Pattern.compile(STAMP + " --> " + STAMP).matcher(lines.get(0));
    assertThat(times.matches()).as(lines.get(0)).isTrue();
    List<Double> inner = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      Matcher tags = Pattern.compile("<" + STAMP + ">").matcher(line);
      while (tags.find()) {
        inner.add(seconds(tags, 1));
      }
      String plain = tags.replaceAll("");
      assertThat(plain).doesNotContain("<", ">");
      texts.add(plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"));
    }
    return new Cue(seconds(times, 1), seconds(times, 5), inner, texts);
  }

  private static double seconds(Matcher stamp, int from) {
    return Integer.parseInt(stamp.group(from)) * 3600.0
        + Integer.parseInt(stamp.group(from + 1)) * 60.0
        + Integer.parseInt(stamp.group(from + 2))
        + Integer.parseInt(stamp.group(from + 3)) / 1000.0;
  }

  private record Cue(double start, double end, List<Double> inner, List<String> lines) {
    List<String> words() {
      return List.of(String.join(" ", lines).split(" "));
    }
  }
}

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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranscriptVttTest {
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
    List<WebVtt.Cue> cues = WebVtt.parse(written(words));
    List<String> read = new ArrayList<>();
    cues.forEach(cue -> read.addAll(cue.words()));
    assertThat(read).isEqualTo(words.stream().map(TimedWord::word).toList());
  }

  @Test
  void cuesAreShortAndInOrder() throws IOException {
    List<TimedWord> words = randomWords(2_000);
    double last = 0;
    for (WebVtt.Cue cue : WebVtt.parse(written(words))) {
      assertThat(cue.lines()).hasSizeBetween(1, 2).allMatch(line -> line.length() <= 42);
      assertThat(cue.end() - cue.start()).isBetween(0.0, 6.001);
      assertThat(cue.start()).isGreaterThanOrEqualTo(last);
      last = cue.start();
    }
  }

  @Test
  void aPauseStartsANewCue() throws IOException {
    List<WebVtt.Cue> cues =
        WebVtt.parse(
            written(List.of(new TimedWord("before", 0, 1, 1), new TimedWord("after", 1.5, 2, 1))));
    assertThat(cues).hasSize(2);
    assertThat(cues.get(1).start()).isCloseTo(1.5, within(1e-9));
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
    List<WebVtt.Cue> cues =
        WebVtt.parse(
            written(List.of(new TimedWord(longWord, 1, 1, 1), new TimedWord("b", 1, 1, 1))));
    assertThat(cues).flatExtracting(WebVtt.Cue::words).containsExactly(longWord, "b");
    assertThat(cues).allMatch(cue -> cue.end() > cue.start());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-->",
        "00:00:01.000 --> 00:00:02.000",
        "<script>alert(1)</script>",
        "<00:00:00.500>",
        "</c>",
        "&lt;b&gt;&amp;&#60;&",
        "a\n\nb\r\r\nc",
        "NOTE",
        "STYLE",
        "WEBVTT",
        "a\0b",
        "\u202egnirts\u0007",
        "\ud83d",
        "\ufeff"
      })
  void noWordBreaksTheFile(String hostile) throws IOException {
    List<TimedWord> words = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      words.add(new TimedWord(hostile, i, i + (i % 3 == 0 ? 0 : 0.9), 1));
    }
    List<WebVtt.Cue> cues = WebVtt.parse(written(words));
    assertThat(cues).hasSizeGreaterThan(5).allMatch(cue -> !cue.lines().get(0).isEmpty());
  }

  @Test
  void wordsWithoutAnythingToShowMakeNoCue() throws IOException {
    List<TimedWord> words = new ArrayList<>();
    for (String nothing : List.of("", " ", "\n", "\t\r\n", "\0", "\u2028\u0085\u000b")) {
      words.add(new TimedWord(nothing, words.size(), words.size() + 1, 1));
    }
    assertThat(WebVtt.parse(written(words))).isEmpty();
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
}

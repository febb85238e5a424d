package dev.ivas.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader that judges transcript.vtt does refuse. */
class WebVttTest {
  @Test
  void whatTheStandardAllowsIsRead() {
    List<WebVtt.Cue> cues =
        WebVtt.parse(
            "\ufeffWEBVTT with a title\r\n\r\n"
                + "00:01.000 --> 00:03.000\r\na &amp; b <00:02.000><c.loud>c</c>\r\n\r\n"
                + "100:00:00.000\t-->\t100:00:01.000\r\n> &lt;\r\nlast\r\n");
    assertThat(cues)
        .containsExactly(
            new WebVtt.Cue(1, 3, List.of(2.0), List.of("a & b c")),
            new WebVtt.Cue(360_000, 360_001, List.of(), List.of("> <", "last")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WEBVT\n",
        "WEBVTTX\n",
        "WEBVTT\n00:01.000 --> 00:02.000\na\n",
        "WEBVTT\n\n00:01.000 --> 00:02.000\n",
        "WEBVTT\n\n00:01.000 --> 00:02.000\na",
        "WEBVTT\n\n00:01.000-->00:02.000\na\n",
        "WEBVTT\n\n00:01,000 --> 00:02,000\na\n",
        "WEBVTT\n\n0:00:01.000 --> 0:00:02.000\na\n",
        "WEBVTT\n\n00:61.000 --> 01:02.000\na\n",
        "WEBVTT\n\n00:02.000 --> 00:02.000\na\n",
        "WEBVTT\n\n00:02.000 --> 00:03.000\na\n\n00:01.000 --> 00:03.000\nb\n",
        "WEBVTT\n\n00:01.000 --> 00:02.000\na --> b\n",
        "WEBVTT\n\n00:01.000 --> 00:02.000\na & b\n",
        "WEBVTT\n\n00:01.000 --> 00:02.000\na &foo; b\n",
        "WEBVTT\n\n00:01.000 --> 00:02.000\na < b\n",
        "WEBVTT\n\n00:01.000 --> 00:02.000\n<img src=x>\n",
        "WEBVTT\n\n00:01.000 --> 00:02.000\n<b>a\n",
        "WEBVTT\n\n00:01.000 --> 00:02.000\na</b>\n",
        "WEBVTT\n\n00:01.000 --> 00:02.000\na <00:02.000>b\n",
        "WEBVTT\n\n00:01.000 --> 00:03.000\na <00:02.000>b <00:01.500>c\n",
        "WEBVTT\n\n00:01.000 --> 00:03.000\na\0b\n",
        "WEBVTT\n\n00:01.000 --> 00:03.000\na\n\nb\n",
      })
  void anythingElseIsRefused(String file) {
    assertThatIllegalArgumentException().isThrownBy(() -> WebVtt.parse(file));
  }
}

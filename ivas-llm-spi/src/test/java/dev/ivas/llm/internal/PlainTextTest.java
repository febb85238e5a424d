package dev.ivas.llm.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
  @ParameterizedTest
  @CsvSource({
    "' a  b ','a b'",
    "'a\nb\r\n\tc','a b c'",
    "'a\u0000b\u0007c\u001b[2Jd','a b c [2Jd'",
    "'a\u200bb\u202ec\ufeffd\u00ade','abcde'",
    "'a\u2028b\u2029c\u00a0d\u3000e','a b c d e'",
    "'\ud800x\udc00','x'",
    "'a\u3164b\u115fc\uffa0d\u034fe\u2800f','abcdef'",
    "'\udb40\udc73\udb40\udc63ok\ufe0f','ok'",
    "'grüße 好 שלום','grüße 好 שלום'",
    "'\ud83d\ude00','\ud83d\ude00'"
  })
  void isOneLineWithoutAnythingInvisible(String given, String clean) {
    assertThat(PlainText.of(given, 100)).isEqualTo(clean);
  }

  @Test
  void isCutWithAnEllipsis() {
    assertThat(PlainText.of("abcdef", 6)).isEqualTo("abcdef");
    assertThat(PlainText.of("abcdefg", 6)).isEqualTo("abcde…");
    assertThat(PlainText.of("abc", 1)).isEqualTo("…");
  }

  @Test
  void isNeverCutInsideACharacter() {
    assertThat(PlainText.of("a\ud83d\ude00bc", 3)).isEqualTo("a…");
    assertThat(PlainText.of("a\ud83d\ude00bc", 4)).isEqualTo("a\ud83d\ude00…");
  }
}

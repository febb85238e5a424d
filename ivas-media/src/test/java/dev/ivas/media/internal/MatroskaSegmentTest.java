package dev.ivas.media.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class MatroskaSegmentTest {
  private static long end(String hex) {
    return MatroskaSegment.end(ByteBuffer.wrap(HexFormat.of().parseHex(hex)));
  }

  @Test
  void endIsHeadersAndSize() {
    // A header of 2 bytes, then a segment of 0x1234 bytes after 5 + 2 + 4 + 3 bytes.
    assertThat(end("1A45DFA382" + "AABB" + "18538067" + "201234" + "00")).isEqualTo(14 + 0x1234);
  }

  @Test
  void liveSegmentHasNoEnd() {
    assertThat(end("1A45DFA380" + "18538067" + "01FFFFFFFFFFFFFF")).isEqualTo(-1);
    assertThat(end("1A45DFA380" + "18538067" + "FF00")).isEqualTo(-1);
  }

  @Test
  void otherAndBrokenFilesHaveNoEnd() {
    assertThat(end("")).isEqualTo(-1);
    assertThat(end("0000001866747970")).isEqualTo(-1);
    assertThat(end("1A45DFA300")).isEqualTo(-1);
    assertThat(end("1A45DFA3FE" + "18538067")).isEqualTo(-1);
    assertThat(end("1A45DFA380" + "1A45DFA3" + "80")).isEqualTo(-1);
  }
}

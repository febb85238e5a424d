package dev.ivas.face.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.core.face.FaceBox;
import dev.ivas.core.media.Affine;
import java.util.List;
import org.junit.jupiter.api.Test;

class SsdDecoderTest {
  private static final double EXACT = 1e-4; // pixels; the network's numbers are floats
  private static final int ANCHOR = 33; // cell (0, 1) of the fine grid: middle at (4, 12) of 128

  private final SsdDecoder decoder = new SsdDecoder(128, 0.5);
  private final float[] boxes = new float[SsdDecoder.VALUES * SsdAnchors.COUNT];
  private final float[] logits = new float[SsdAnchors.COUNT];

  SsdDecoderTest() {
    java.util.Arrays.fill(logits, -5);
    float[] values = {2, 3, 20, 30, -4, -5, 6, -5};
    System.arraycopy(values, 0, boxes, SsdDecoder.VALUES * ANCHOR, values.length);
  }

  @Test
  void boxAndEyesAreReadFromTheAnchor() {
    logits[ANCHOR] = 2;

    List<DetectedFace> faces = decoder.decode(boxes, logits, new Affine(1, 0, 0, 0, 1, 0));

    assertThat(faces).hasSize(1);
    FaceBox box = faces.get(0).box();
    assertThat(box.centerX()).isCloseTo(4 + 2, within(EXACT));
    assertThat(box.centerY()).isCloseTo(12 + 3, within(EXACT));
    assertThat(box.width()).isCloseTo(20, within(EXACT));
    assertThat(box.height()).isCloseTo(30, within(EXACT));
    assertThat(box.score()).isCloseTo(1 / (1 + Math.exp(-2)), within(1e-9));
    assertThat(faces.get(0).rightEyeX()).isCloseTo(4 - 4, within(EXACT));
    assertThat(faces.get(0).leftEyeX()).isCloseTo(4 + 6, within(EXACT));
    assertThat(faces.get(0).leftEyeY()).isCloseTo(12 - 5, within(EXACT));
  }

  @Test
  void facesAreMappedToTheFrame() {
    logits[ANCHOR] = 2;

    FaceBox box = decoder.decode(boxes, logits, new Affine(10, 0, 100, 0, 10, 50)).get(0).box();

    assertThat(box.centerX()).isCloseTo(160, within(10 * EXACT));
    assertThat(box.centerY()).isCloseTo(200, within(10 * EXACT));
    assertThat(box.width()).isCloseTo(200, within(10 * EXACT));
  }

  @Test
  void scoresUnderOneHalfAreNoFaces() {
    logits[ANCHOR] = -0.01f;

    assertThat(decoder.decode(boxes, logits, new Affine(1, 0, 0, 0, 1, 0))).isEmpty();
  }

  @Test
  void hugeLogitsDoNotOverflow() {
    assertThat(SsdDecoder.sigmoid(1e30)).isEqualTo(1);
    assertThat(SsdDecoder.sigmoid(-1e30)).isBetween(0.0, 1e-40);
  }
}

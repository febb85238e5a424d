package dev.ivas.accuracy.fer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ivas.accuracy.JsonLine;
import dev.ivas.core.error.MissingModelException;
import dev.ivas.fer.EmotionNetwork;
import dev.ivas.models.ModelStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FerEvaluationTest {
  private static final ModelStore STORE = ModelStore.ofClassPath();
  private static final FerEvaluation EVALUATION = new FerEvaluation(STORE, EmotionNetwork.MODEL);

  @TempDir private Path folder;

  private FerSheet sheet;

  @AfterAll
  static void close() {
    EVALUATION.close();
  }

  /** Twelve faces that are no faces: of six classes, none is sad. */
  @BeforeEach
  void draw() throws IOException {
    List<String> lines = new ArrayList<>(List.of("tile,emotion_name"));
    String[] names = {"angry", "disgust", "fear", "happy", "surprise", "neutral"};
    for (int tile = 0; tile < 12; tile++) {
      lines.add(tile + "," + names[tile % names.length]);
    }
    sheet =
        FerSheet.read(
            SheetFiles.grays(folder, 4, 3),
            SheetFiles.labels(folder, lines.toArray(String[]::new)));
  }

  @Test
  void theLineHasTheKeysThatScriptsRelyOn() throws IOException {
    JsonNode line = new ObjectMapper().readTree(JsonLine.of(EVALUATION.judge(sheet)));

    assertThat(line.fieldNames())
        .toIterable()
        .containsExactly(
            "model",
            "sha256",
            "sheet",
            "n",
            "top1",
            "majorityBaseline",
            "binaryAccuracyPaperMetric",
            "macroF1",
            "balancedAccuracy",
            "rocAucMacro",
            "ece",
            "nll",
            "perClass",
            "confusion",
            "ferPlusStrictMajority",
            "msPerFace");
    assertThat(line.at("/model").asText()).isEqualTo(EmotionNetwork.MODEL);
    assertThat(line.at("/sha256").asText())
        .isEqualTo(STORE.describe(EmotionNetwork.MODEL).card().sha256());
    assertThat(line.at("/sheet").asText()).isEqualTo("sheet.png");
    assertThat(line.at("/n").asInt()).isEqualTo(12);
    assertThat(line.at("/majorityBaseline").asDouble()).isEqualTo(0.166667);
    assertThat(line.at("/perClass").fieldNames())
        .toIterable()
        .containsExactly("angry", "disgust", "fear", "happy", "sad", "surprise", "neutral");
    assertThat(line.at("/perClass/sad").toString())
        .matches("\\{\"precision\":(null|0.0),\"recall\":null,\"f1\":null,\"support\":0}");
    assertThat(line.at("/confusion")).hasSize(7).allSatisfy(row -> assertThat(row).hasSize(7));
    assertThat(line.at("/ferPlusStrictMajority").isNull()).isTrue();
    assertThat(line.at("/msPerFace").asDouble()).isPositive();
  }

  @Test
  void viewsAreComparedWithOnePassAndAlwaysGiveTheSameScores() throws IOException {
    FerResult two = EVALUATION.judge(sheet, 2);
    JsonNode line = new ObjectMapper().readTree(JsonLine.of(two));

    assertThat(line.at("/tta").asInt()).isEqualTo(2);
    assertThat(two.views().top1WithoutTta()).isEqualTo(EVALUATION.judge(sheet).scores().top1());
    assertThat(line.at("/mcnemarP").asDouble()).isBetween(0.0, 1.0);
    assertThat(two.scores()).isEqualTo(EVALUATION.judge(sheet, 2).scores());
    assertThat(EVALUATION.judge(sheet, 1).views().mcnemarP()).isEqualTo(1);
    assertThatIllegalArgumentException().isThrownBy(() -> EVALUATION.judge(sheet, 11));
  }

  @Test
  void anUnknownModelIsRefusedWithTheKnownOnes() {
    assertThatExceptionOfType(MissingModelException.class)
        .isThrownBy(() -> new FerEvaluation(STORE, "emotion-nobodys"))
        .withMessageContaining(EmotionNetwork.MODEL);
  }
}

package dev.ivas.llm.internal.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ivas.llm.Transcripts;
import dev.ivas.llm.dialogue.Dialogue;
import dev.ivas.llm.internal.AnswerSchema;
import dev.ivas.llm.internal.prompt.Prompt;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonObjectsTest {
  @Test
  void theInstructionsShowTheShapeTheSchemaHas() {
    String instructions =
        Prompt.of(Dialogue.of(Transcripts.of("hello")), List.of(), 0, 1).instructions();
    String shape = instructions.substring(instructions.indexOf("{\"scores\"")).replace("V}", "7}");
    assertThat(JsonObjects.in(shape)).hasSize(1);
    assertThat(AnswerSchema.violations(JsonObjects.in(shape).get(0))).isEmpty();
  }
}

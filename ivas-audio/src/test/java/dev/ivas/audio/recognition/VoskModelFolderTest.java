package dev.ivas.audio.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ivas.core.error.MissingModelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VoskModelFolderTest {
  @TempDir private Path folder;

  static List<String> parts() {
    return VoskModels.parts();
  }

  @Test
  void bothLayoutsAreModels() {
    assertThat(trouble(VoskModels.make(folder.resolve("layered")))).isEmpty();
    assertThat(trouble(VoskModels.makeFlat(folder.resolve("flat")))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("parts")
  void withoutOneOfItsPartsItIsNone(String part) throws IOException {
    Files.delete(VoskModels.make(folder).resolve(part));
    assertThat(trouble(folder)).isEqualTo("has no " + part);
  }

  @ParameterizedTest
  @MethodSource("parts")
  void withAnEmptyPartItIsNone(String part) {
    VoskModels.write(VoskModels.make(folder).resolve(part), new byte[0]);
    assertThat(trouble(folder)).isEqualTo("has a broken " + part);
  }

  @Test
  void graphsOfAnotherKindAreRefused() {
    VoskModels.write(VoskModels.make(folder).resolve("graph/Gr.fst"), "<html>".getBytes());
    assertThat(trouble(folder)).isEqualTo("has a broken graph/Gr.fst");
  }

  @Test
  void adaptationIsCompleteOrAbsent() {
    VoskModels.write(VoskModels.make(folder).resolve("ivector/final.ie"), new byte[] {0});
    assertThat(trouble(folder)).isEqualTo("has no ivector/final.dubm");
  }

  @Test
  void whatIsNoFolderIsTold() throws IOException {
    assertThat(trouble(folder.resolve("nothing"))).isEqualTo("does not exist");
    assertThat(trouble(Files.createFile(folder.resolve("file")))).isEqualTo("is no folder");
  }

  @Test
  void hostileFoldersAreRefusedBeforeTheLibrarySeesThem() {
    assertThatThrownBy(() -> VoskRecognizer.open(folder))
        .isInstanceOf(MissingModelException.class)
        .hasMessageContaining("has no final.mdl")
        .hasMessageContaining("holds am, conf and graph");
  }

  @Test
  void theCardTellsNameVersionAndDigest() {
    VoskModelFolder model =
        new VoskModelFolder(VoskModels.make(folder.resolve("vosk-model-small-en-us-0.15")));
    assertThat(model.card().name()).isEqualTo("vosk-model-small-en-us-0.15");
    assertThat(model.card().version()).isEqualTo("0.15");
    assertThat(model.card()).isEqualTo(model.card());
  }

  private static String trouble(Path path) {
    return new VoskModelFolder(path).trouble().orElse("");
  }
}

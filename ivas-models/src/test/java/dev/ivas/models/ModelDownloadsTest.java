package dev.ivas.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ivas.core.error.MissingModelException;
import dev.ivas.core.error.RetriableException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs against a web server on this machine; nothing is asked of the network. */
class ModelDownloadsTest {
  private static final String ROOT = "vosk-model-tiny-0.1";
  private static final int LENGTH = 300_000;

  @TempDir private Path home;
  private Path folder;
  private byte[] archive;
  private Duration silence = Duration.ofSeconds(30);
  private final List<Long> progress = new ArrayList<>();

  @BeforeEach
  void pack() throws IOException {
    folder = home.resolve("cache/vosk");
    byte[] network = new byte[LENGTH];
    new Random(1).nextBytes(network);
    archive = zip(ROOT + "/am/final.mdl", network);
  }

  @Test
  void aModelIsDownloadedCheckedAndUnpacked() throws IOException {
    try (FileServer server = new FileServer(archive)) {
      Path model = fetch(server);
      assertThat(model).isEqualTo(folder.resolve(ROOT));
      assertThat(model.resolve("am/final.mdl")).hasSize(LENGTH);
      assertThat(filesIn(folder)).containsExactly(ROOT);
      assertThat(progress).isNotEmpty().isSorted().endsWith((long) archive.length);
      assertThat(fetch(server)).isEqualTo(model);
      assertThat(server.asked()).as("the second time nothing is asked for").containsExactly("all");
    }
  }

  @Nested
  class TroubleOnTheWay {
    @Test
    void aConnectionThatIsCutIsTakenUpWhereItEnded() throws IOException {
      try (FileServer server = new FileServer(archive).cutting(3, 70_000)) {
        assertThat(fetch(server).resolve("am/final.mdl")).hasSize(LENGTH);
        assertThat(server.asked()).hasSize(4).startsWith("all");
        assertThat(server.asked().subList(1, 4)).allMatch(range -> range.matches("bytes=\\d+-"));
        assertThat(progress).isSorted();
      }
    }

    /** The headers have come, and part of the content; Java's client would wait for ever. */
    @Test
    void aServerThatFallsSilentIsGivenUpAndAskedForTheRest() throws IOException {
      silence = Duration.ofMillis(500);
      try (FileServer server = new FileServer(archive).fallingSilent(2, 70_000)) {
        assertThat(fetch(server).resolve("am/final.mdl")).hasSize(LENGTH);
        assertThat(server.asked()).startsWith("all").hasSizeGreaterThanOrEqualTo(3);
        assertThat(server.asked().subList(1, 3)).allMatch(range -> range.matches("bytes=\\d+-"));
      }
    }

    @Test
    void aServerThatStaysSilentIsToldAndWhatCameIsKept() throws IOException {
      silence = Duration.ofMillis(500);
      Files.createDirectories(folder);
      Files.write(part(), Arrays.copyOf(archive, 100_000));
      try (FileServer server = new FileServer(archive).fallingSilent(Integer.MAX_VALUE, 0)) {
        assertThatThrownBy(() -> fetch(server))
            .isInstanceOf(RetriableException.class)
            .hasMessageContaining("broke off after 0.1 MB")
            .hasMessageContaining("nothing came for 500 ms");
        assertThat(part()).hasSize(100_000);
      }
    }

    @Test
    void theNextRunGoesOnWhereThisOneGaveUp() throws IOException {
      try (FileServer dying = new FileServer(archive).cutting(Integer.MAX_VALUE, 0)) {
        Files.createDirectories(folder);
        Files.write(part(), Arrays.copyOf(archive, 100_000));
        assertThatThrownBy(() -> fetch(dying))
            .isInstanceOf(RetriableException.class)
            .hasMessageContaining("broke off after 0.1 MB")
            .hasMessageContaining("run it again");
        assertThat(dying.asked()).hasSize(5);
        assertThat(part()).hasSize(100_000);
      }
      try (FileServer server = new FileServer(archive)) {
        assertThat(fetch(server).resolve("am/final.mdl")).hasSize(LENGTH);
        assertThat(server.asked()).containsExactly("bytes=100000-");
      }
    }

    @Test
    void aServerWithoutRangesSendsAllAgain() throws IOException {
      try (FileServer server = new FileServer(archive).withoutRanges().cutting(1, 90_000)) {
        assertThat(fetch(server).resolve("am/final.mdl")).hasSize(LENGTH);
        assertThat(server.asked()).hasSize(2);
        assertThat(server.asked().get(1)).startsWith("bytes=");
      }
    }

    @Test
    void anotherPartThanTheOneAskedForIsNotTaken() throws IOException {
      try (FileServer server =
          new FileServer(archive).cutting(1, 90_000).lyingOnce("bytes 5-9/10")) {
        assertThat(fetch(server).resolve("am/final.mdl")).hasSize(LENGTH);
        assertThat(server.asked()).hasSize(3);
        assertThat(server.asked().get(2)).isEqualTo("all");
      }
    }

    @Test
    void whatIsThereInFullIsNotDownloadedAgain() throws IOException {
      Files.createDirectories(folder);
      Files.write(part(), archive);
      try (FileServer server = new FileServer(archive)) {
        assertThat(fetch(server).resolve("am/final.mdl")).hasSize(LENGTH);
      }
    }

    @Test
    void aFileThatTheServerDoesNotHaveIsTold() {
      try (FileServer server = new FileServer(archive).failing(404)) {
        assertThatThrownBy(() -> fetch(server))
            .isInstanceOf(MissingModelException.class)
            .hasMessageContaining("status 404");
        assertThat(server.asked()).hasSize(1);
      }
    }

    @Test
    void aBusyServerIsAskedAgain() {
      try (FileServer server = new FileServer(archive).failing(503)) {
        assertThatThrownBy(() -> fetch(server))
            .isInstanceOf(RetriableException.class)
            .hasMessageContaining("503");
        assertThat(server.asked()).hasSize(5);
      }
    }

    @Test
    void noServerAtAllIsToldWithoutAStackTrace() {
      FileServer gone = new FileServer(archive);
      gone.close();
      assertThatThrownBy(() -> fetch(gone))
          .isInstanceOf(RetriableException.class)
          .hasMessageContaining("check the network");
    }

    @Test
    void aFullDiskIsTold() throws IOException {
      Path full = Path.of("/dev/full");
      assumeTrue(Files.exists(full), "skipped: no /dev/full on this system");
      Files.createDirectories(folder);
      Files.createSymbolicLink(part(), full);
      try (FileServer server = new FileServer(archive)) {
        assertThatThrownBy(() -> fetch(server))
            .isInstanceOf(RetriableException.class)
            .hasMessageContaining("No space left")
            .hasMessageContaining("make room");
      }
    }
  }

  @Nested
  class WrongContent {
    @Test
    void anotherHashIsRefusedAndTheFileRemoved() throws IOException {
      byte[] other = archive.clone();
      other[other.length / 2] ^= 1;
      try (FileServer server = new FileServer(other)) {
        assertThatThrownBy(() -> fetch(server))
            .isInstanceOf(MissingModelException.class)
            .hasMessageContaining("is not the listed model, and was removed");
        assertThat(filesIn(folder)).isEmpty();
      }
    }

    @Test
    void anErrorPageInsteadOfTheModelIsRefused() throws IOException {
      try (FileServer server = new FileServer("<html>Welcome".getBytes(StandardCharsets.UTF_8))) {
        assertThatThrownBy(() -> fetch(server)).hasMessageContaining("is not the listed model");
        assertThat(filesIn(folder)).isEmpty();
      }
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "../evil",
          "/tmp/evil",
          ROOT + "/../../evil",
          "other/evil",
          ROOT + "\\..\\..\\evil"
        })
    void nothingIsWrittenOutsideTheModelsFolder(String entry) throws IOException {
      archive = zip(entry, new byte[] {1});
      try (FileServer server = new FileServer(archive)) {
        assertThatThrownBy(() -> fetch(server))
            .isInstanceOf(MissingModelException.class)
            .hasMessageContaining("lies outside");
      }
      assertThat(filesIn(folder)).containsExactly(part().getFileName().toString());
      assertThat(home.resolve("cache/evil")).doesNotExist();
    }

    @Test
    void anArchiveThatSwellsIsRefused() throws IOException {
      archive = zip(ROOT + "/am/final.mdl", new byte[10 * LENGTH]);
      try (FileServer server = new FileServer(archive)) {
        assertThatThrownBy(() -> fetch(server))
            .isInstanceOf(MissingModelException.class)
            .hasMessageContaining("unpacks to more than 50 times its size");
      }
      assertThat(folder.resolve(ROOT)).doesNotExist();
    }

    @Test
    void whatIsNoArchiveIsRefused() {
      archive = new byte[] {1, 2, 3};
      try (FileServer server = new FileServer(archive)) {
        assertThatThrownBy(() -> fetch(server))
            .isInstanceOf(MissingModelException.class)
            .hasMessageContaining("no sound archive");
      }
    }
  }

  @Test
  void theListNamesModelsOfSeveralLanguagesWithLicenceAndHash() {
    ModelDownloads shipped = ModelDownloads.ofClassPath();
    assertThat(shipped.list())
        .extracting(ModelDescription::name)
        .contains("vosk-small-en", "vosk-big-en", "vosk-small-de");
    assertThat(shipped.list())
        .allSatisfy(
            model -> {
              assertThat(model.card().sha256()).matches("[0-9a-f]{64}");
              assertThat(model.card().licence()).isEqualTo("Apache-2.0");
              assertThat(model.resource()).matches("vosk-model-[-a-z0-9.]+\\.zip");
            });
    assertThatThrownBy(() -> shipped.describe("vosk"))
        .isInstanceOf(MissingModelException.class)
        .hasMessageContaining("vosk-small-en");
  }

  private Path fetch(FileServer server) throws IOException {
    Path index = home.resolve("downloads.properties");
    Files.writeString(
        index,
        """
        tiny.resource=%s.zip
        tiny.version=0.1
        tiny.sha256=%s
        tiny.licence=Apache-2.0
        tiny.source=this test
        tiny.trainingDataTerms=none
        """
            .formatted(ROOT, sha256(archive)));
    Download.Patience patience = new Download.Patience(Duration.ZERO, silence);
    return new ModelDownloads(index.toUri().toURL(), server.site(), folder, patience)
        .fetch("tiny", (done, total) -> progress.add(done));
  }

  private Path part() {
    return folder.resolve(ROOT + ".zip.part");
  }

  private static List<String> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return bytes.toByteArray();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

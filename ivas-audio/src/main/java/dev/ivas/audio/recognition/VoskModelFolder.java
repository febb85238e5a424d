package dev.ivas.audio.recognition;

import dev.ivas.core.analysis.ModelCard;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder that should hold a Vosk model, looked at before the library sees it.
 *
 * <p>Models come in two layouts: {@code am/final.mdl} with {@code conf} and {@code graph} beside
 * it, and an older one with all files in one place. The graph is one file or two.
 *
 * @param path the folder
 */
record VoskModelFolder(Path path) {
  private static final byte[] NETWORK = {0, 'B', '<'};
  private static final byte[] GRAPH = {(byte) 0xD6, (byte) 0xFD, (byte) 0xB2, 0x7E};
  private static final byte[] ANYTHING = {};
  private static final List<String> ADAPTATION =
      List.of("final.ie", "final.dubm", "final.mat", "global_cmvn.stats", "splice.conf");

  /** {@return the folder's name, by which models are known} */
  String name() {
    Path name = path.toAbsolutePath().normalize().getFileName();
    return name == null ? path.toString() : name.toString();
  }

  /** {@return what keeps it from being a model, as the end of a sentence; empty if nothing} */
  Optional<String> trouble() {
    if (!Files.isDirectory(path)) {
      return Optional.of(Files.exists(path) ? "is no folder" : "does not exist");
    }
    return Stream.of(network(), settings(), graph(), adaptation())
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** {@return its description for reports; reads all of it} */
  ModelCard card() {
    return new ModelCard(
        name(),
        name().replaceFirst("^.*?(\\d[\\w.]*)?$", "$1"),
        new ModelDigest().add(path, path).hex(),
        "NOASSERTION",
        "A Vosk model chosen by the user; its own README names its data and terms.");
  }

  private boolean isLayered() {
    return Files.exists(path.resolve("am"));
  }

  private Optional<String> network() {
    return broken(isLayered() ? "am/final.mdl" : "final.mdl", NETWORK);
  }

  private Optional<String> settings() {
    Optional<String> first = broken(isLayered() ? "conf/mfcc.conf" : "mfcc.conf", ANYTHING);
    return isLayered() ? first.or(() -> broken("conf/model.conf", ANYTHING)) : first;
  }

  private Optional<String> graph() {
    String folder = isLayered() ? "graph/" : "";
    return Files.exists(path.resolve(folder + "HCLG.fst"))
        ? broken(folder + "HCLG.fst", GRAPH)
        : broken(folder + "HCLr.fst", GRAPH).or(() -> broken(folder + "Gr.fst", GRAPH));
  }

  private Optional<String> adaptation() {
    return Files.exists(path.resolve("ivector"))
        ? ADAPTATION.stream()
            .map(file -> broken("ivector/" + file, ANYTHING))
            .flatMap(Optional::stream)
            .findFirst()
        : Optional.empty();
  }

  private Optional<String> broken(String file, byte[] beginning) {
    Path place = path.resolve(file);
    if (!Files.isRegularFile(place)) {
      return Optional.of("has no " + file);
    }
    try (InputStream content = Files.newInputStream(place)) {
      byte[] found = content.readNBytes(Math.max(1, beginning.length));
      boolean right = beginning.length == 0 ? found.length > 0 : Arrays.equals(beginning, found);
      return right ? Optional.empty() : Optional.of("has a broken " + file);
    } catch (IOException e) {
      return Optional.of("has a %s that cannot be read".formatted(file));
    }
  }

  /** {@return the first line of its README, where authors name the language; else blank} */
  String firstLine() {
    try (Stream<String> lines = Files.lines(path.resolve("README"), StandardCharsets.ISO_8859_1)) {
      return lines.findFirst().orElse("");
    } catch (IOException | UncheckedIOException e) {
      return "";
    }
  }
}

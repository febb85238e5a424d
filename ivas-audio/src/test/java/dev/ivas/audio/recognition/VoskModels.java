package dev.ivas.audio.recognition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Folders that look like Vosk models from outside. */
final class VoskModels {
  private static final byte[] GRAPH = {(byte) 0xD6, (byte) 0xFD, (byte) 0xB2, 0x7E, 5, 0};

  private VoskModels() {}

  /** Makes a folder with all that a model must have, in the present layout. */
  static Path make(Path folder) {
    write(folder.resolve("am/final.mdl"), new byte[] {0, 'B', '<', 'T'});
    write(folder.resolve("conf/mfcc.conf"), new byte[] {'-'});
    write(folder.resolve("conf/model.conf"), new byte[] {'-'});
    write(folder.resolve("graph/HCLr.fst"), GRAPH);
    write(folder.resolve("graph/Gr.fst"), GRAPH);
    return folder;
  }

  /** Makes a folder in the layout of old. */
  static Path makeFlat(Path folder) {
    write(folder.resolve("final.mdl"), new byte[] {0, 'B', '<', 'T'});
    write(folder.resolve("mfcc.conf"), new byte[] {'-'});
    write(folder.resolve("HCLG.fst"), GRAPH);
    return folder;
  }

  /** What the present layout cannot do without. */
  static List<String> parts() {
    return List.of(
        "am/final.mdl", "conf/mfcc.conf", "conf/model.conf", "graph/HCLr.fst", "graph/Gr.fst");
  }

  static void write(Path file, byte[] content) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

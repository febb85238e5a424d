package dev.ivas.speed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ivas.core.error.UnreadableMediaException;
import dev.ivas.core.face.FaceBox;
import dev.ivas.core.media.Frame;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the gray crops on which dlib's points are known, with the boxes of dlib's detector. */
final class GoldFaces {
  private static final String LIST = "dlib-68.json";
  private static final int MAX_HEADER = 64;
  private static final Pattern HEADER = Pattern.compile("P5\\s+(\\d{1,5})\\s+(\\d{1,5})\\s+255\\s");

  private GoldFaces() {}

  /**
   * One face.
   *
   * @param file a binary PGM
   * @param frame what it holds
   * @param box the face in it
   */
  record Face(Path file, Frame frame, FaceBox box) {}

  /** Reads a folder with {@code dlib-68.json} and the files that it names. */
  static List<Face> read(Path folder) {
    try {
      List<Face> faces = new ArrayList<>();
      for (JsonNode image :
          new ObjectMapper().readTree(folder.resolve(LIST).toFile()).at("/images")) {
        Path file = folder.resolve(image.at("/pgm").asText());
        faces.add(new Face(file, pgm(Files.readAllBytes(file)), box(image.at("/rect"))));
      }
      if (faces.isEmpty()) {
        throw new IOException("it lists no images");
      }
      return faces;
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreadableMediaException(
          "%s must hold %s and the PGM files that it lists: %s"
              .formatted(folder, LIST, e.getMessage()),
          e);
    }
  }

  private static FaceBox box(JsonNode rectangle) {
    int left = rectangle.path(0).asInt();
    int top = rectangle.path(1).asInt();
    int width = rectangle.path(2).asInt() - left + 1;
    int height = rectangle.path(3).asInt() - top + 1;
    return new FaceBox(left, top, width, height, 1);
  }

  private static Frame pgm(byte[] bytes) throws IOException {
    String start = new String(bytes, 0, Math.min(bytes.length, MAX_HEADER), ISO_8859_1);
    Matcher header = HEADER.matcher(start);
    if (!header.lookingAt()) {
      throw new IOException("a picture is no binary PGM");
    }
    int width = Integer.parseInt(header.group(1));
    int height = Integer.parseInt(header.group(2));
    if (bytes.length - header.end() != (long) width * height) {
      throw new IOException("a picture is cut");
    }
    ByteBuffer pixels = ByteBuffer.wrap(bytes, header.end(), width * height).slice();
    return Frame.gray8(pixels, width, width, height, 0);
  }
}

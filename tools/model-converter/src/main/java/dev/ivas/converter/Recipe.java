package dev.ivas.converter;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ivas.converter.silero.SileroConverter;
import dev.ivas.converter.tfjs.TfjsConverter;
import dev.ivas.converter.tflite.TfliteConverter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one model is made from a file of a package.
 *
 * @param name the model's name, which is also its file's and its graph's
 * @param format what the file holds
 * @param file the file, relative to {@code node_modules}
 * @param bytes where in the file the model lies: first byte, and the one after the last; null if it
 *     is the whole file
 * @param rename new names of inputs and outputs by their old ones, and of inner tensors of a {@code
 *     TFLITE} model that become outputs too; null for none
 */
record Recipe(
    String name,
    Format format,
    String file,
    @Nullable List<Integer> bytes,
    @Nullable Map<String, String> rename) {

  /** What a package's file holds. */
  enum Format {
    ONNX,
    TFLITE,
    TFJS,
    SILERO
  }

  /** Reads a JSON list of recipes. */
  static List<Recipe> readAll(Path json) throws IOException {
    return new ObjectMapper().readValue(Files.readAllBytes(json), new TypeReference<>() {});
  }

  /** Makes the ONNX model from the packages below a folder. */
  byte[] cook(Path packages) throws IOException {
    Path source = packages.resolve(file);
    Map<String, String> names = rename == null ? Map.of() : rename;
    return switch (format) {
      case ONNX -> part(source);
      case TFLITE -> TfliteConverter.convert(ByteBuffer.wrap(part(source)), name, names);
      case SILERO -> SileroConverter.convert(part(source), name);
      case TFJS -> TfjsConverter.convert(source, name, names);
    };
  }

  private byte[] part(Path source) throws IOException {
    byte[] whole = Files.readAllBytes(source);
    return bytes == null ? whole : Arrays.copyOfRange(whole, bytes.get(0), bytes.get(1));
  }
}

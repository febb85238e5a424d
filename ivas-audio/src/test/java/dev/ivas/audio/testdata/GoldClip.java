package dev.ivas.audio.testdata;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ivas.core.testdata.TestData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A recording of {@code audio-gold} with what librosa 0.11 and Praat 6.3.07 measured on it and, for
 * made signals, the truth.
 *
 * @param name of the clip
 * @param samples mono, the channels' mean
 * @param sampleRateHz its rate
 */
public record GoldClip(String name, double[] samples, int sampleRateHz) {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

  /** Reads a clip, or skips the calling test where the data are missing. */
  public static GoldClip read(String name) {
    return readWav(name, TestData.require("audio-gold/audio/" + name + ".wav"));
  }

  /** {@return what the other programs measured} */
  public JsonNode gold() {
    return json("audio-gold/gold/" + name + ".json");
  }

  /** {@return an array of theirs: rows, columns; one row for a vector} */
  public double[][] array(String array) {
    return readNpy(TestData.require("audio-gold/npy/" + name + "/" + array + ".npy"));
  }

  /** {@return true pauses of 250 ms and more between speech, as start and end in seconds} */
  public List<double[]> truePauses(String truth) {
    List<double[]> pauses = new ArrayList<>();
    double end = samples.length / (double) sampleRateHz;
    for (JsonNode pause : json("audio-gold/truth/" + truth + ".json").get("pauses")) {
      double[] span = {pause.get(0).asDouble(), pause.get(1).asDouble()};
      if (span[1] - span[0] > 0.2499 && span[0] > 0 && span[1] < end - 0.02) {
        pauses.add(span);
      }
    }
    return pauses;
  }

  /** {@return the truth of a made signal} */
  public JsonNode truth() {
    return json("audio-gold/truth/" + name + ".json");
  }

  private static JsonNode json(String path) {
    try {
      return JSON.readTree(TestData.require(path).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ByteBuffer bytes(Path file) {
    try {
      return ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads 16-bit PCM, the only kind the tests use. */
  private static GoldClip readWav(String name, Path file) {
    ByteBuffer wav = bytes(file);
    int channels = 0;
    int rate = 0;
    for (int at = 12; at + 8 <= wav.limit(); at += 8 + wav.getInt(at + 4)) {
      if (wav.getInt(at) == 0x20746d66) {
        channels = wav.getShort(at + 10);
        rate = wav.getInt(at + 12);
      } else if (wav.getInt(at) == 0x61746164) {
        double[] samples = new double[wav.getInt(at + 4) / 2 / channels];
        for (int i = 0; i < samples.length * channels; i++) {
          samples[i / channels] += wav.getShort(at + 8 + 2 * i) / 32768.0 / channels;
        }
        return new GoldClip(name, samples, rate);
      }
    }
    throw new IllegalArgumentException(file + " holds no PCM");
  }

  private static double[][] readNpy(Path file) {
    ByteBuffer npy = bytes(file);
    int header = npy.getShort(8);
    String text = new String(npy.array(), 10, header, StandardCharsets.US_ASCII);
    String[] shape = text.replaceAll(".*'shape': \\(([^)]*)\\).*\\s*", "$1").split(",\\s*");
    int rows = shape.length > 1 ? Integer.parseInt(shape[0].trim()) : 1;
    int columns = Integer.parseInt(shape[shape.length - 1].trim());
    boolean single = text.contains("<f4");
    double[][] values = new double[rows][columns];
    for (int i = 0; i < rows * columns; i++) {
      int at = 10 + header + i * (single ? 4 : 8);
      values[i / columns][i % columns] = single ? npy.getFloat(at) : npy.getDouble(at);
    }
    return values;
  }
}

package dev.ivas.testkit.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ivas.core.error.NonRetriableException;
import dev.ivas.core.face.GazeDirection;
import dev.ivas.core.report.Span;
import dev.ivas.testkit.voice.TimedLabel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What happens in the demo interview; times in seconds on the clock of the video.
 *
 * @param version of the interview, see {@link DemoInterview#VERSION}
 * @param video the facts of the file
 * @param gaze where the eyes look, without gaps; UNKNOWN where the lids hide more than half of them
 * @param blinks from the first movement of the lids to the last
 * @param smiles from the first movement of the mouth's corners to the last
 * @param pauses silences between stretches of sound, exact to the sample
 * @param fillers filled pauses, exact to the sample
 * @param words what else is said, in lower case
 */
public record DemoTruth(
    String version,
    Video video,
    List<Segment> gaze,
    List<Span> blinks,
    List<Span> smiles,
    List<Span> pauses,
    List<Label> fillers,
    List<Label> words) {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  public DemoTruth {
    gaze = List.copyOf(gaze);
    blinks = List.copyOf(blinks);
    smiles = List.copyOf(smiles);
    pauses = List.copyOf(pauses);
    fillers = List.copyOf(fillers);
    words = List.copyOf(words);
  }

  /**
   * The facts of the file.
   *
   * @param width in pixels
   * @param height in pixels
   * @param framesPerSecond constant
   * @param frames how many
   * @param durationSeconds of sound and pictures
   */
  public record Video(
      int width, int height, int framesPerSecond, int frames, double durationSeconds) {}

  /**
   * A stretch of one direction.
   *
   * @param start in seconds
   * @param end in seconds
   * @param direction the person's own
   */
  public record Segment(double start, double end, GazeDirection direction) {}

  /**
   * Something said.
   *
   * @param label the word, or {@code um} or {@code uh}
   * @param start in seconds
   * @param end in seconds
   */
  public record Label(String label, double start, double end) {
    static Label of(TimedLabel said) {
      return new Label(said.label(), said.span().startSeconds(), said.span().endSeconds());
    }
  }

  /** {@return the seconds of each direction, all six, in the order of the enum} */
  public Map<GazeDirection, Double> secondsByDirection() {
    Map<GazeDirection, Double> seconds = new EnumMap<>(GazeDirection.class);
    for (GazeDirection direction : GazeDirection.values()) {
      seconds.put(direction, 0.0);
    }
    for (Segment segment : gaze) {
      seconds.merge(segment.direction(), segment.end() - segment.start(), Double::sum);
    }
    return seconds;
  }

  /** {@return the share of each direction in the whole time, all six; they sum to 1} */
  public Map<GazeDirection, Double> shareByDirection() {
    Map<GazeDirection, Double> shares = secondsByDirection();
    shares.replaceAll((direction, seconds) -> seconds / video.durationSeconds());
    return shares;
  }

  /** {@return this as JSON, always the same text} */
  public String toJson() {
    try {
      return JSON.writeValueAsString(this) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a truth could not be written", e);
    }
  }

  /**
   * Reads a truth that {@link #toJson} wrote.
   *
   * @param file a JSON file
   * @return the truth
   * @throws NonRetriableException if the file cannot be read or is no truth
   */
  public static DemoTruth read(Path file) {
    try {
      return JSON.readValue(Files.readString(file), DemoTruth.class);
    } catch (IOException e) {
      throw new NonRetriableException(
          "%s is no truth of a demo interview; delete it to have it made anew".formatted(file), e);
    }
  }
}

package dev.ivas.audio.speech;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ivas.audio.internal.Resampler;
import dev.ivas.core.testdata.TestData;
import dev.ivas.media.WholeSound;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A recording in which it is known where filled pauses are.
 *
 * @param path below the test data
 * @param made whether a program spoke
 * @param split development or test, people, gold or demo
 * @param truth the filled pauses, none for speech without any
 */
record FillerClip(String path, boolean made, String split, List<Truth> truth) {
  private static final ObjectMapper JSON = new ObjectMapper();

  FillerClip(String path, boolean made, List<Truth> truth) {
    this(path, made, made ? "gold" : "people", truth);
  }

  /**
   * Returns the clips of folders, parted by commas: {@code NAME.json} is the truth of {@code
   * NAME.wav}, {@code NAME.truth.json} that of the demo interview {@code NAME.mp4}.
   */
  static List<FillerClip> made(String folders) throws IOException {
    List<FillerClip> clips = new ArrayList<>();
    for (String folder : folders.isEmpty() ? new String[0] : folders.split(",", -1)) {
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        for (Path file : files.filter(one -> one.toString().endsWith(".json")).sorted().toList()) {
          String path = file.toAbsolutePath().toString();
          String sound = path.replaceAll("\\.truth\\.json$", ".mp4").replaceAll("json$", "wav");
          JsonNode truth = JSON.readTree(file.toFile());
          clips.add(new FillerClip(sound, true, truth.path("split").asText("demo"), spoken(truth)));
        }
      }
    }
    return clips;
  }

  /** All recordings; the detector was developed on them. */
  static List<FillerClip> all() {
    List<FillerClip> clips = new ArrayList<>();
    clips.add(new FillerClip("speech/fillers/acoustic_corpus.wav", false, ACOUSTIC_CORPUS));
    clips.add(new FillerClip("speech/fillers/spacewalk.wav", false, spacewalk()));
    for (String name : List.of("tts60_multi", "tts60_noise20")) {
      clips.add(new FillerClip("audio-gold/audio/" + name + ".wav", true, spoken("tts60_multi")));
    }
    for (String path : WITHOUT) {
      clips.add(new FillerClip(path, path.contains("/tts"), List.of()));
    }
    return clips;
  }

  /** One filled pause, in seconds. */
  record Truth(double start, double end, String label) {
    /** Overlaps by at least half of the shorter, or holds the other's middle. */
    boolean isHitBy(double otherStart, double otherEnd) {
      double common = Math.min(end, otherEnd) - Math.max(start, otherStart);
      double middle = (otherStart + otherEnd) / 2;
      return common >= 0.5 * Math.min(end - start, otherEnd - otherStart)
          || (start < middle && middle < end);
    }
  }

  private static final List<Truth> ACOUSTIC_CORPUS =
      List.of(
          new Truth(8.016, 8.577, "um"),
          new Truth(14.510, 15.049, "uh"),
          new Truth(22.865, 23.554, "um"));

  private static final List<String> WITHOUT =
      List.of(
          "speech/jfk.wav",
          "speech/timit-LDC93S1.wav",
          "speech/libri-1088.wav",
          "speech/two-voices.wav",
          "speech/long-answer-1.wav",
          "speech/words/spk1_snt1.wav",
          "speech/words/spk1_snt3.wav",
          "speech/words/spk1_snt5.wav",
          "speech/words/spk2_snt1.wav",
          "speech/words/spk2_snt3.wav",
          "speech/words/spk2_snt5.wav",
          "audio-gold/audio/librivox_0870.wav",
          "audio-gold/audio/librivox_0880.wav",
          "audio-gold/audio/librivox_0890.wav",
          "audio-gold/audio/cards_001.wav",
          "audio-gold/audio/cards_003.wav",
          "audio-gold/audio/cards_005.wav",
          "audio-gold/audio/ps_goforward.wav",
          "audio-gold/audio/ps_something.wav",
          "audio-gold/audio/tts20_normal.wav",
          "audio-gold/audio/tts20_nopause.wav",
          "video/grid/bbaf2n.mpg",
          "video/grid/id2_vcd_swwp2s.mpg",
          "video/grid/lbbc2a.mpg",
          "video/grid/lwbsza.mpg",
          "video/grid/sbia1a.mpg",
          "video/grid/swiz3n.mpg",
          "video/emotion/eamm_surprised.mp4",
          "video/talking/latentsync_demo1_video.mp4",
          "video/talking/retalk_1.mp4",
          "video/talking/retalk_2.mp4",
          "video/talking/retalk_3.mp4",
          "video/talking/w2lhd_kennedy_low.mp4");

  /** {@return the recording's sound, mono at 16 kHz} */
  double[] samples() {
    return WholeSound.read(TestData.require(path), 16_000).samples();
  }

  /** {@return the sound played faster by a factor, voice and all} */
  static double[] faster(double[] samples, double factor) {
    List<Double> faster = new ArrayList<>();
    Resampler resampler = new Resampler((int) Math.round(16_000 * factor), 16_000);
    resampler.accept(samples, 0, samples.length, faster::add);
    resampler.finish(faster::add);
    return faster.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** The gaps between words into which the transcript puts a filled pause; not aligned by hand. */
  private static List<Truth> spacewalk() {
    try {
      return Files.readAllLines(TestData.require("speech/fillers/spacewalk.words.tsv")).stream()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .filter(cells -> cells[2].startsWith("*"))
          .map(
              cells ->
                  new Truth(
                      Double.parseDouble(cells[0]),
                      Double.parseDouble(cells[1]),
                      cells[2].replace("*", "")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the program that spoke was told; "er" has no nasal, "hmm" has. */
  private static List<Truth> spoken(String name) {
    try {
      return spoken(JSON.readTree(TestData.require("audio-gold/truth/" + name + ".json").toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Truth> spoken(JsonNode truth) {
    List<Truth> spoken = new ArrayList<>();
    for (JsonNode filler : truth.get("fillers")) {
      spoken.add(
          new Truth(
              filler.get("start").asDouble(),
              filler.get("end").asDouble(),
              filler.path("filler").asText(filler.path("label").asText()).endsWith("m")
                  ? "um"
                  : "uh"));
    }
    return spoken;
  }
}

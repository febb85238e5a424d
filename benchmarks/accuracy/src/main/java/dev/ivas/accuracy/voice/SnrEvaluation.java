package dev.ivas.accuracy.voice;

import dev.ivas.audio.activity.SileroModel;
import dev.ivas.audio.activity.SpeechActivityDetector;
import dev.ivas.audio.activity.SpeechModel;
import dev.ivas.audio.pitch.F0Options;
import dev.ivas.audio.pitch.F0Tracker;
import dev.ivas.audio.quality.QualityMeter;
import dev.ivas.audio.quality.SoundLimits;
import dev.ivas.audio.quality.SoundQuality;
import dev.ivas.core.error.UnreadableMediaException;
import dev.ivas.core.speech.SpeechActivity;
import dev.ivas.core.time.TimeSpan;
import dev.ivas.media.WholeSound;
import dev.ivas.models.ModelStore;
import dev.ivas.models.OnnxModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Mixes clean speech with white noise of known level and compares what {@link QualityMeter} tells,
 * by the way that interviews go; confined to one thread.
 *
 * <p>The true ratio is the mean power of the clean recording where speech is heard in it, over that
 * of the noise. Recordings with less than 2 s of speech, or less than 30 dB above their own
 * background, are left out.
 */
public final class SnrEvaluation {
  private static final int RATE_HZ = SpeechModel.SAMPLE_RATE_HZ;
  private static final double[] LEVELS_DB = {0, 5, 10, 15, 20, 25, 30};
  private static final double CLEAN_DB = 30;
  private static final double SHORTEST_SECONDS = 2;
  private static final String RECORDINGS = ".*\\.(wav|flac|mp3|m4a|ogg|opus)";

  private final OnnxModel network;
  private final List<String> leftOut = new ArrayList<>();
  private final List<List<SoundQuality>> qualities = new ArrayList<>();
  private int mixed;

  private SnrEvaluation(OnnxModel network) {
    this.network = network;
    for (int i = 0; i < LEVELS_DB.length; i++) {
      qualities.add(new ArrayList<>());
    }
  }

  /**
   * Judges the recordings of a folder.
   *
   * @param store where the network that tells speech is listed
   * @param folder with recordings of clean speech
   * @return how near the estimates are
   * @throws UnreadableMediaException if the folder cannot be read or holds no clean speech
   */
  public static SnrResult judge(ModelStore store, Path folder) {
    try (OnnxModel network = store.open(SileroModel.MODEL_NAME)) {
      SnrEvaluation evaluation = new SnrEvaluation(network);
      for (Path recording : recordings(folder)) {
        try {
          evaluation.mix(recording);
        } catch (UnreadableMediaException e) {
          evaluation.leftOut.add(recording.getFileName() + ": " + e.getMessage());
        }
      }
      if (evaluation.mixed == 0) {
        throw new UnreadableMediaException(
            folder + " holds no clean speech; need 2 s and more, 30 dB above its background.");
      }
      return evaluation.result();
    }
  }

  private void mix(Path recording) {
    double[] clean = WholeSound.read(recording, RATE_HZ).samples();
    SpeechActivity speech = hear(clean);
    SoundQuality own = measure(clean, speech);
    if (own.speechSeconds() < SHORTEST_SECONDS || !(own.snrDb() >= CLEAN_DB)) {
      leftOut.add(
          String.format(
              Locale.ROOT,
              "%s: %.1f s of speech, %.1f dB above its background",
              recording.getFileName(),
              own.speechSeconds(),
              own.snrDb()));
      return;
    }
    double level = Math.sqrt(power(clean, speech));
    for (int i = 0; i < LEVELS_DB.length; i++) {
      Random chance = new Random(31L * mixed + i);
      double deviation = level * Math.pow(10, -LEVELS_DB[i] / 20);
      double[] noisy =
          Arrays.stream(clean).map(sample -> sample + deviation * chance.nextGaussian()).toArray();
      qualities.get(i).add(measure(noisy, hear(noisy)));
    }
    mixed++;
  }

  private SnrResult result() {
    List<SnrResult.Level> levels = new ArrayList<>();
    for (int i = 0; i < LEVELS_DB.length; i++) {
      DoubleSummaryStatistics errors = new DoubleSummaryStatistics();
      DoubleSummaryStatistics sizes = new DoubleSummaryStatistics();
      int withheld = 0;
      for (SoundQuality quality : qualities.get(i)) {
        withheld += SoundLimits.defaults().whyWithheld(quality).isPresent() ? 1 : 0;
        if (Double.isFinite(quality.snrDb())) {
          errors.accept(quality.snrDb() - LEVELS_DB[i]);
          sizes.accept(Math.abs(quality.snrDb() - LEVELS_DB[i]));
        }
      }
      boolean some = errors.getCount() > 0;
      levels.add(
          new SnrResult.Level(
              LEVELS_DB[i],
              some ? errors.getAverage() : Double.NaN,
              some ? sizes.getAverage() : Double.NaN,
              some ? sizes.getMax() : Double.NaN,
              mixed - (int) errors.getCount(),
              withheld));
    }
    return new SnrResult(mixed, leftOut, levels);
  }

  private SpeechActivity hear(double[] sound) {
    F0Tracker pitch = new F0Tracker(RATE_HZ, F0Options.defaults());
    pitch.accept(sound, 0, sound.length);
    try (SpeechModel model = new SileroModel(network)) {
      SpeechActivityDetector detector = new SpeechActivityDetector(model);
      detector.accept(sound, 0, sound.length);
      return detector.finish(pitch.speakerContour());
    }
  }

  private static SoundQuality measure(double[] sound, SpeechActivity speech) {
    QualityMeter meter = new QualityMeter(RATE_HZ);
    meter.accept(sound, 0, sound.length);
    return meter.measure(speech);
  }

  private static double power(double[] sound, SpeechActivity speech) {
    double sum = 0;
    long count = 0;
    for (TimeSpan span : speech.speech()) {
      int from = (int) (span.startSeconds() * RATE_HZ);
      int to = Math.min(sound.length, (int) (span.endSeconds() * RATE_HZ));
      for (int i = from; i < to; i++) {
        sum += sound[i] * sound[i];
        count++;
      }
    }
    return sum / count;
  }

  private static List<Path> recordings(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().toLowerCase(Locale.ROOT).matches(RECORDINGS))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UnreadableMediaException("The folder " + folder + " cannot be read.", e);
    }
  }
}

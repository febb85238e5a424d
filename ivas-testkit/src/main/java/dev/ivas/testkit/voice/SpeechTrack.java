package dev.ivas.testkit.voice;

import dev.ivas.core.time.TimeSpan;
import java.util.ArrayList;
import java.util.List;

/** Puts clips one after the other and notes where each came to lie. */
final class SpeechTrack {
  private static final double PEAK = 0.5;

  private final List<double[]> pieces = new ArrayList<>();
  private final List<TimedLabel> words = new ArrayList<>();
  private final List<TimedLabel> fillers = new ArrayList<>();
  private final List<TimeSpan> silences = new ArrayList<>();
  private int length;

  void words(Clip clip) {
    for (Clip.WordAt word : clip.words()) {
      words.add(new TimedLabel(word.word(), Speech.span(length + word.from(), length + word.to())));
    }
    append(clip.samples());
  }

  void filler(String label, Clip clip) {
    fillers.add(new TimedLabel(label, Speech.span(length, length + clip.samples().length)));
    append(clip.samples());
  }

  void silence(int millis) {
    int samples = millis * Speech.SAMPLE_RATE_HZ / 1000;
    silences.add(Speech.span(length, length + samples));
    append(new double[samples]);
  }

  private void append(double[] samples) {
    pieces.add(samples);
    length += samples.length;
  }

  /** Ends the track: its loudest sample at half of full scale, heard in a room. */
  Speech in(RoomTone room) {
    float[] sound = room.tone(length);
    double gain = PEAK / peak();
    int at = 0;
    for (double[] piece : pieces) {
      for (double sample : piece) {
        sound[at++] += (float) (gain * sample);
      }
    }
    return new Speech(sound, words, fillers, pauses());
  }

  private double peak() {
    double peak = 0;
    for (double[] piece : pieces) {
      for (double sample : piece) {
        peak = Math.max(peak, Math.abs(sample));
      }
    }
    return peak;
  }

  /** Leaves out the silence at both ends. */
  private List<TimeSpan> pauses() {
    return silences.stream()
        .filter(one -> one.startMicros() > 0 && one.endMicros() < Speech.micros(length))
        .toList();
  }
}

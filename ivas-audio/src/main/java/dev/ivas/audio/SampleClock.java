package dev.ivas.audio;

import dev.ivas.core.media.PcmBuffer;
import dev.ivas.core.time.TimeSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * Translates positions in the sound received to times on the media clock.
 *
 * <p>The meters count samples; where sound was lost the media clock jumps ahead of that count. A
 * buffer that begins more than 40 ms after the end of the one before marks such a gap; smaller
 * deviations and overlaps are rounding and are ignored.
 */
final class SampleClock {
  private static final long SMALLEST_GAP_MICROS = 40_000;

  /** From where in the sound which time holds. */
  private record Anchor(long soundMicros, long mediaMicros) {}

  private final List<Anchor> anchors = new ArrayList<>();
  private long samples;
  private int sampleRateHz = 1;

  /** Notes when a buffer is heard; buffers come in order and have one rate. */
  void accept(PcmBuffer pcm) {
    sampleRateHz = pcm.sampleRateHz();
    long sound = TimeSpan.toMicros(soundSeconds());
    boolean first = anchors.isEmpty();
    if (first || pcm.timestampMicros() - toMedia(sound) > SMALLEST_GAP_MICROS) {
      anchors.add(new Anchor(sound, pcm.timestampMicros()));
    }
    samples += pcm.length();
  }

  /** {@return how much sound was received} */
  double soundSeconds() {
    return (double) samples / sampleRateHz;
  }

  /** {@return how many gaps there are in the sound} */
  int gaps() {
    return Math.max(0, anchors.size() - 1);
  }

  /** {@return the media time of a position in the sound} */
  long toMedia(long soundMicros) {
    int low = 0;
    int high = anchors.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (anchors.get(middle).soundMicros() <= soundMicros) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    Anchor anchor = anchors.get(low);
    return anchor.mediaMicros() + soundMicros - anchor.soundMicros();
  }

  /** {@return spans of the sound on the media clock, cut where the sound has gaps} */
  List<TimeSpan> toMedia(List<TimeSpan> spans) {
    List<TimeSpan> media = new ArrayList<>();
    for (TimeSpan span : spans) {
      long start = span.startMicros();
      for (Anchor anchor : anchors) {
        if (anchor.soundMicros() > start && anchor.soundMicros() < span.endMicros()) {
          media.add(piece(start, anchor.soundMicros()));
          start = anchor.soundMicros();
        }
      }
      media.add(piece(start, span.endMicros()));
    }
    return media;
  }

  private TimeSpan piece(long start, long end) {
    long mediaStart = toMedia(start);
    return new TimeSpan(mediaStart, mediaStart + end - start);
  }
}

package dev.ivas.internal;

import dev.ivas.core.media.Frame;
import dev.ivas.core.media.MediaDamage;
import dev.ivas.core.media.PcmBuffer;
import dev.ivas.core.report.MediaSection;
import dev.ivas.core.time.TimeSpan;

/** Counts what an engine is fed; confined to the feeding thread, but for images left out. */
final class MediaTally {
  private static final long DEFAULT_FRAME_MICROS = 40_000;

  private int width;
  private int height;
  private long framesFed;
  private volatile long framesDropped;
  private volatile long lastDroppedMicros = Long.MIN_VALUE;
  private long lastFrameMicros;
  private long frameMicros = DEFAULT_FRAME_MICROS;
  private boolean hasAudio;
  private long firstMicros = Long.MAX_VALUE;
  private long latestMicros;

  void requireLater(Frame frame) {
    if (framesFed > 0 && frame.timestampMicros() <= lastFrameMicros) {
      throw new IllegalArgumentException(
          "frame times must increase, but %d us follows %d us"
              .formatted(frame.timestampMicros(), lastFrameMicros));
    }
  }

  void count(Frame frame) {
    if (framesFed > 0) {
      frameMicros = frame.timestampMicros() - lastFrameMicros;
    }
    lastFrameMicros = frame.timestampMicros();
    width = Math.max(width, frame.width());
    height = Math.max(height, frame.height());
    framesFed++;
    extend(lastFrameMicros, lastFrameMicros + frameMicros);
  }

  /** Takes it that a frame counted before was not analysed. */
  @SuppressWarnings("NonAtomicVolatileUpdate") // only the feeding thread writes
  void leftOut(long micros) {
    framesDropped++;
    lastDroppedMicros = micros;
  }

  void count(PcmBuffer pcm) {
    hasAudio = true;
    extend(pcm.timestampMicros(), pcm.endMicros());
  }

  boolean hasAudio() {
    return hasAudio;
  }

  long latestMicros() {
    return latestMicros;
  }

  long framesDropped() {
    return framesDropped;
  }

  /** Returns the time of the last image left out; the least number if there was none. */
  long lastDroppedMicros() {
    return lastDroppedMicros;
  }

  MediaSection section(SourceFacts source) {
    MediaDamage damage = source.damage();
    double duration =
        firstMicros > latestMicros ? 0 : TimeSpan.toSeconds(latestMicros - firstMicros);
    return new MediaSection(
        duration,
        width,
        height,
        source.rotationDegrees(),
        framesFed - framesDropped,
        damage.framesLost() + framesDropped,
        TimeSpan.toSeconds(damage.microsLost()),
        framesFed > 0,
        hasAudio);
  }

  private void extend(long startMicros, long endMicros) {
    firstMicros = Math.min(firstMicros, startMicros);
    latestMicros = Math.max(latestMicros, endMicros);
  }
}

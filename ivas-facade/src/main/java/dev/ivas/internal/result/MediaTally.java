package dev.ivas.internal.result;

import dev.ivas.core.media.Frame;
import dev.ivas.core.media.MediaDamage;
import dev.ivas.core.media.PcmBuffer;
import dev.ivas.core.report.MediaSection;
import dev.ivas.core.time.TimeSpan;

/** Counts what an engine is fed; confined to the feeding thread, but for images left out. */
public final class MediaTally {
  private static final long DEFAULT_FRAME_MICROS = 40_000;

  private int width;
  private int height;
  private long framesFed;
  private volatile long framesDropped;
  private volatile long lastDroppedMicros = Long.MIN_VALUE;
  private long lastFrameMicros;
  private long frameMicros = DEFAULT_FRAME_MICROS;
  private int sampleRateHz;
  private long lastSoundMicros = Long.MIN_VALUE;
  private long firstMicros = Long.MAX_VALUE;
  private long latestMicros;

  /** Refuses a frame that is not later than the one before it. */
  public void requireLater(Frame frame) {
    if (framesFed > 0 && frame.timestampMicros() <= lastFrameMicros) {
      throw new IllegalArgumentException(
          "frame times must increase, but %s us follows %s us"
              .formatted(frame.timestampMicros(), lastFrameMicros));
    }
  }

  /** Refuses sound that begins before the piece before it, or has another rate. */
  public void requireInOrder(PcmBuffer pcm) {
    if (pcm.timestampMicros() < lastSoundMicros) {
      throw new IllegalArgumentException(
          "times of sound must not go back, but %s us follows %s us"
              .formatted(pcm.timestampMicros(), lastSoundMicros));
    }
    if (hasAudio() && pcm.sampleRateHz() != sampleRateHz) {
      throw new IllegalArgumentException(
          "the sound began with %s Hz, but a piece has %s Hz: resample to one rate"
              .formatted(sampleRateHz, pcm.sampleRateHz()));
    }
  }

  /** Counts a frame that is fed. */
  public void count(Frame frame) {
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
  public void leftOut(long micros) {
    framesDropped++;
    lastDroppedMicros = micros;
  }

  /** Counts a piece of sound. */
  public void count(PcmBuffer pcm) {
    sampleRateHz = pcm.sampleRateHz();
    lastSoundMicros = pcm.timestampMicros();
    extend(pcm.timestampMicros(), pcm.endMicros());
  }

  /** Tells whether there was sound. */
  public boolean hasAudio() {
    return sampleRateHz > 0;
  }

  /** Returns where the media end so far. */
  public long latestMicros() {
    return latestMicros;
  }

  /** Returns how many frames were left out. */
  public long framesDropped() {
    return framesDropped;
  }

  /** Returns the time of the last image left out; the least number if there was none. */
  public long lastDroppedMicros() {
    return lastDroppedMicros;
  }

  /** Returns what was counted, as the report has it. */
  public MediaSection section(SourceFacts source) {
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
        hasAudio());
  }

  private void extend(long startMicros, long endMicros) {
    firstMicros = Math.min(firstMicros, startMicros);
    latestMicros = Math.max(latestMicros, endMicros);
  }
}

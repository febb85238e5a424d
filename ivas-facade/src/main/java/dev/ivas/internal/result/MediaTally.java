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
  private long frames;
  private volatile long framesDropped;
  private volatile long lastDroppedMicros = Long.MIN_VALUE;
  private long lastFrameMicros;
  private long frameMicros = DEFAULT_FRAME_MICROS;
  private boolean hasAudio;
  private long firstMicros = Long.MAX_VALUE;
  private long latestMicros;

  /** Refuses a frame that is not later than the one before it. */
  public void requireLater(Frame frame) {
    if (frames + framesDropped > 0 && frame.timestampMicros() <= lastFrameMicros) {
      throw new IllegalArgumentException(
          "frame times must increase, but %d us follows %d us"
              .formatted(frame.timestampMicros(), lastFrameMicros));
    }
  }

  /** Counts a frame, taken or left out. */
  @SuppressWarnings("NonAtomicVolatileUpdate") // only the feeding thread writes
  public void count(Frame frame, boolean taken) {
    if (frames + framesDropped > 0) {
      frameMicros = frame.timestampMicros() - lastFrameMicros;
    }
    lastFrameMicros = frame.timestampMicros();
    width = Math.max(width, frame.width());
    height = Math.max(height, frame.height());
    if (taken) {
      frames++;
    } else {
      framesDropped++;
      lastDroppedMicros = lastFrameMicros;
    }
    extend(lastFrameMicros, lastFrameMicros + frameMicros);
  }

  /** Counts a piece of sound. */
  public void count(PcmBuffer pcm) {
    hasAudio = true;
    extend(pcm.timestampMicros(), pcm.endMicros());
  }

  /** Tells whether there was sound. */
  public boolean hasAudio() {
    return hasAudio;
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
        frames,
        damage.framesLost() + framesDropped,
        TimeSpan.toSeconds(damage.microsLost()),
        frames + framesDropped > 0,
        hasAudio);
  }

  private void extend(long startMicros, long endMicros) {
    firstMicros = Math.min(firstMicros, startMicros);
    latestMicros = Math.max(latestMicros, endMicros);
  }
}

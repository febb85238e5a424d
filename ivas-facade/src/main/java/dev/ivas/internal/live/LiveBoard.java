package dev.ivas.internal.live;

import dev.ivas.core.analysis.ModalitySession;
import dev.ivas.core.feature.Modality;
import dev.ivas.core.live.LiveFindings;
import dev.ivas.core.live.LiveWords;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The latest that the lanes of a live interview have told; thread-safe. */
public final class LiveBoard {
  private final long everyMicros;
  private final Map<Modality, LiveFindings> findings = new ConcurrentHashMap<>();
  private final AtomicLong reachedMicros = new AtomicLong();
  private volatile @Nullable LiveWords words;
  private volatile boolean seesPictures;
  private volatile Runnable whenTold = () -> {};

  /**
   * Creates an empty board.
   *
   * @param everyMicros how often the lanes tell, in microseconds of media time
   */
  public LiveBoard(long everyMicros) {
    this.everyMicros = everyMicros;
  }

  /**
   * Watches one lane.
   *
   * @param sessions its own
   * @param ofPictures whether it is the lane of the pictures
   * @return to be told how far the lane has come
   */
  public LaneWatch watch(Map<Modality, ModalitySession> sessions, boolean ofPictures) {
    return new LaneWatch(sessions, this, ofPictures);
  }

  /**
   * Calls back whenever there is news worth a snapshot.
   *
   * @param callback on a lane's thread; quick
   */
  public void whenTold(Runnable callback) {
    this.whenTold = callback;
  }

  /**
   * Notes the words recognized.
   *
   * @param soFar all of them
   */
  public void words(LiveWords soFar) {
    this.words = soFar;
  }

  /** {@return the words recognized, or null before the first} */
  public @Nullable LiveWords words() {
    return words;
  }

  /**
   * Returns what one modality told last.
   *
   * @param modality which
   * @param type of its findings
   * @param <T> the same
   * @return null where it told nothing
   */
  public <T extends LiveFindings> @Nullable T latest(Modality modality, Class<T> type) {
    LiveFindings found = findings.get(modality);
    return type.isInstance(found) ? type.cast(found) : null;
  }

  /** {@return the latest time analysed, in microseconds} */
  public long reachedMicros() {
    return reachedMicros.get();
  }

  long everyMicros() {
    return everyMicros;
  }

  void reached(long micros, boolean pictures) {
    reachedMicros.accumulateAndGet(micros, Math::max);
    if (pictures) {
      seesPictures = true;
    }
  }

  /** Takes it that a lane has told all it knows. */
  void told(boolean pictures) {
    if (pictures || !seesPictures) {
      whenTold.run();
    }
  }

  void put(Modality modality, Optional<LiveFindings> soFar) {
    if (soFar.isPresent()) {
      findings.put(modality, soFar.get());
    } else {
      findings.remove(modality);
    }
  }
}

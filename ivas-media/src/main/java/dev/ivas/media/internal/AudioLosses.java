package dev.ivas.media.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Keeps account of the sound that was lost. */
final class AudioLosses {
  private long endMicros;
  private long failed;
  private long damaged;
  private long gaps;
  private long gapMicros;
  private long missingAtEndMicros;

  void packetsFailed(long total) {
    failed = total;
  }

  void pieceDamaged() {
    damaged++;
  }

  void gap(long micros) {
    if (micros > 0) {
      gaps++;
      gapMicros += micros;
    }
  }

  void delivered(long end) {
    endMicros = end;
  }

  /** {@return when the last delivered piece ends; 0 if there was none} */
  long endMicros() {
    return endMicros;
  }

  /** Sets how much the container promised beyond the last piece, once the file has ended. */
  void missingAtEnd(long micros) {
    missingAtEndMicros = micros;
  }

  /**
   * {@return the time for which sound was promised and did not come}
   *
   * <p>Interruptions count only if something failed to decode: recorders leave out silence, too.
   */
  long lostMicros() {
    return missingAtEndMicros + (failed + damaged > 0 ? gapMicros : 0);
  }

  /** {@return one sentence for each kind of damage} */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (failed + damaged > 0) {
      notes.add(
          String.format(
              Locale.ROOT, "Pieces of sound that could not be decoded: %d.", failed + damaged));
    }
    if (gaps > 0) {
      notes.add(
          String.format(
              Locale.ROOT,
              "Interruptions of the sound, to judge by its times: %d, %.2f s in all.",
              gaps,
              gapMicros / 1e6));
    }
    if (missingAtEndMicros > 0) {
      notes.add(
          String.format(
              Locale.ROOT,
              "The sound breaks off at %.2f s: the file promises %.2f s more.",
              endMicros / 1e6,
              missingAtEndMicros / 1e6));
    }
    return notes;
  }
}

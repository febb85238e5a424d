package dev.ivas.internal.live;

import dev.ivas.core.analysis.ModalitySession;
import dev.ivas.core.feature.Modality;
import java.util.Map;

/** Asks the sessions of one lane what they know; confined to the lane's thread. */
public final class LaneWatch {
  private final Map<Modality, ModalitySession> sessions;
  private final LiveBoard board;
  private long nextMicros = Long.MIN_VALUE;

  LaneWatch(Map<Modality, ModalitySession> sessions, LiveBoard board) {
    this.sessions = sessions;
    this.board = board;
  }

  /**
   * Says how far the lane has come.
   *
   * @param micros time analysed, on the media clock
   * @return whether the sessions were asked, as is due a few times a second
   */
  public boolean passed(long micros) {
    board.reached(micros);
    if (micros < nextMicros) {
      return false;
    }
    nextMicros = micros + board.everyMicros();
    sessions.forEach((modality, session) -> board.put(modality, session.soFar()));
    return true;
  }
}

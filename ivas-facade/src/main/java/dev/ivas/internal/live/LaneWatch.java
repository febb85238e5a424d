package dev.ivas.internal.live;

import dev.ivas.core.analysis.ModalitySession;
import dev.ivas.core.feature.Modality;
import java.util.Map;

/**
 * Asks the sessions of one lane what they know and says when a snapshot is due; confined to the
 * lane's thread. Where pictures come, their lane sets the pace.
 */
public final class LaneWatch {
  private final Map<Modality, ModalitySession> sessions;
  private final LiveBoard board;
  private final boolean ofPictures;
  private long nextMicros = Long.MIN_VALUE;

  LaneWatch(Map<Modality, ModalitySession> sessions, LiveBoard board, boolean ofPictures) {
    this.sessions = sessions;
    this.board = board;
    this.ofPictures = ofPictures;
  }

  /**
   * Says how far the lane has come.
   *
   * @param micros time analysed, on the media clock
   */
  public void passed(long micros) {
    board.reached(micros, ofPictures);
    if (micros >= nextMicros) {
      nextMicros = micros + board.everyMicros();
      sessions.forEach((modality, session) -> board.put(modality, session.soFar()));
      board.told(ofPictures);
    }
  }
}

package dev.ivas;

import dev.ivas.internal.EngineStatus;

/**
 * What a live session has seen and heard so far.
 *
 * @param mediaSeconds latest time analysed
 * @param frames analysed
 * @param framesDropped left out because the analysis fell behind
 * @param faceVisible whether the latest frame analysed shows the candidate's face
 * @param otherFaces how many other faces it shows
 */
public record LiveSnapshot(
    double mediaSeconds, long frames, long framesDropped, boolean faceVisible, int otherFaces) {
  static LiveSnapshot of(EngineStatus status) {
    return new LiveSnapshot(
        status.mediaSeconds(),
        status.frames(),
        status.framesDropped(),
        status.faceVisible(),
        status.otherFaces());
  }
}

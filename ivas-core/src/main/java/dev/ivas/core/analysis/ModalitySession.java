package dev.ivas.core.analysis;

import dev.ivas.core.face.FaceObservation;
import dev.ivas.core.live.LiveFindings;
import dev.ivas.core.media.Frame;
import dev.ivas.core.media.PcmBuffer;
import java.util.Optional;

/**
 * One modality's work on one interview; confined to one thread.
 *
 * <p>A session takes what it needs and ignores the rest: frames with the face found in them, or
 * sound. It keeps neither.
 */
public interface ModalitySession extends AutoCloseable {
  /**
   * Takes a frame; a modality of sound alone ignores it.
   *
   * @param frame valid until this method returns; times strictly increase
   * @param face what was found in it
   */
  default void accept(Frame frame, FaceObservation face) {}

  /**
   * Takes a piece of sound; a modality of pictures alone ignores it.
   *
   * @param pcm valid until this method returns; times never go back
   */
  default void accept(PcmBuffer pcm) {}

  /**
   * Tells what is known while a live interview goes on; asked on the session's own thread, from its
   * start and a few times a second. Recordings never ask.
   *
   * @return empty while nothing is known, or where the modality tells nothing before the end
   */
  default Optional<LiveFindings> soFar() {
    return Optional.empty();
  }

  /**
   * Ends the interview and concludes.
   *
   * @return what was found, or why nothing could be
   */
  ModalityResult finish();

  @Override
  void close();
}

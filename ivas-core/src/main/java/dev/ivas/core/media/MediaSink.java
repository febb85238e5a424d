package dev.ivas.core.media;

/**
 * Receives pictures and sound in the order a source has them.
 *
 * <p>What is handed over is valid only until the method returns. Confined to one thread.
 */
public interface MediaSink {
  /**
   * Takes one image; times strictly increase.
   *
   * @param frame valid until this method returns
   */
  void accept(Frame frame);

  /**
   * Takes one piece of sound; times never go back.
   *
   * @param pcm valid until this method returns
   */
  void accept(PcmBuffer pcm);
}

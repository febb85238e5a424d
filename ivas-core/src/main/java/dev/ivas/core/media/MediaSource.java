package dev.ivas.core.media;

/**
 * A recording or a live stream that delivers frames and sound, all on one clock.
 *
 * <p>Holds native memory until closed. Confined to one thread.
 */
public interface MediaSource extends AutoCloseable {
  /** {@return what is known before decoding} */
  MediaInfo info();

  /**
   * Delivers the next frame or the next piece of sound.
   *
   * @param sink receives at most one of them
   * @return false at the end, when nothing was delivered
   */
  boolean next(MediaSink sink);

  /** {@return what could not be decoded so far} */
  MediaDamage damage();

  @Override
  void close();
}

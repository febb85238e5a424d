package dev.ivas.accuracy;

import dev.ivas.core.media.MediaSink;
import dev.ivas.core.media.PcmBuffer;

/** Takes the pictures of a recording and leaves its sound. */
@FunctionalInterface
public interface FrameSink extends MediaSink {
  @Override
  default void accept(PcmBuffer pcm) {}
}

package dev.ivas.internal.lane;

import dev.ivas.core.media.Frame;
import dev.ivas.core.media.FrameGeometry;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Copies frames into memory that is used again once they are given back; thread-safe. */
final class FramePool {
  /** A frame in pooled memory. */
  record Pooled(Frame frame, List<ByteBuffer> memory) {}

  private final ConcurrentLinkedQueue<List<ByteBuffer>> free = new ConcurrentLinkedQueue<>();

  Pooled copy(Frame frame) {
    List<ByteBuffer> memory = memoryFor(frame);
    int[] strides = new int[memory.size()];
    for (int plane = 0; plane < memory.size(); plane++) {
      ByteBuffer source = frame.plane(plane).duplicate();
      source.position(0);
      memory.get(plane).clear().put(source).flip();
      strides[plane] = frame.strideBytes(plane);
    }
    FrameGeometry geometry =
        new FrameGeometry(frame.width(), frame.height(), frame.timestampMicros());
    return new Pooled(Frame.of(frame.format(), memory, strides, geometry), memory);
  }

  void giveBack(Pooled pooled) {
    free.add(pooled.memory());
  }

  private List<ByteBuffer> memoryFor(Frame frame) {
    List<ByteBuffer> memory = free.poll();
    if (memory != null && fits(memory, frame)) {
      return memory;
    }
    List<ByteBuffer> fresh = new ArrayList<>();
    for (int plane = 0; plane < frame.format().planeCount(); plane++) {
      fresh.add(ByteBuffer.allocateDirect(frame.plane(plane).limit()));
    }
    return fresh;
  }

  private static boolean fits(List<ByteBuffer> memory, Frame frame) {
    boolean fits = memory.size() == frame.format().planeCount();
    for (int plane = 0; fits && plane < memory.size(); plane++) {
      fits = memory.get(plane).capacity() >= frame.plane(plane).limit();
    }
    return fits;
  }
}

package dev.ivas.converter.onnx;

import java.util.List;

/**
 * What one operation of a {@link ChannelsFirstGraph} yields.
 *
 * @param name the ONNX name
 * @param shape the shape as the source model sees it, channels last; -1 for a free batch
 * @param channelsFirst whether the ONNX tensor has its channels on axis 1 instead
 */
public record Value(String name, List<Integer> shape, boolean channelsFirst) {
  /** Copies the shape. */
  public Value {
    shape = List.copyOf(shape);
    if (channelsFirst && shape.size() != 4) {
      throw new IllegalArgumentException("Only images are channels first, not shape " + shape);
    }
  }

  int axis(int sourceAxis) {
    int axis = sourceAxis < 0 ? sourceAxis + shape.size() : sourceAxis;
    return channelsFirst ? ChannelsFirstGraph.FROM_LAST[axis] : axis;
  }

  int channels() {
    return shape.get(shape.size() - 1);
  }
}

package dev.ivas.converter.onnx;

import java.util.Arrays;

/**
 * A tensor of fixed numbers, in row-major order.
 *
 * <p>The arrays are shared, not copied: weights are large, and nobody changes them.
 */
public final class Constant {
  private final int[] shape;
  private final float[] values;

  /**
   * Describes a tensor.
   *
   * @param shape lengths of the axes; empty for a scalar
   * @param values as many numbers as the shape holds
   * @throws IllegalArgumentException if the shape holds another number of values
   */
  public Constant(int[] shape, float[] values) {
    int size = Arrays.stream(shape).reduce(1, Math::multiplyExact);
    if (size != values.length) {
      throw new IllegalArgumentException(
          "Shape " + Arrays.toString(shape) + " holds " + size + " values, not " + values.length);
    }
    this.shape = shape;
    this.values = values;
  }

  /** {@return the lengths of the axes} */
  public int[] shape() {
    return shape;
  }

  /** {@return the numbers, the last axis running fastest} */
  public float[] values() {
    return values;
  }

  /**
   * Reorders the axes.
   *
   * @param order for each axis of the result, the axis it is taken from
   * @return a new constant whose axis {@code i} is this one's axis {@code order[i]}
   */
  public Constant transposed(int... order) {
    int[] strides = new int[shape.length];
    int stride = 1;
    for (int axis = shape.length - 1; axis >= 0; axis--) {
      strides[axis] = stride;
      stride *= shape[axis];
    }
    int[] newShape = Arrays.stream(order).map(axis -> shape[axis]).toArray();
    float[] moved = new float[values.length];
    int[] index = new int[newShape.length];
    for (int to = 0; to < moved.length; to++) {
      int from = 0;
      for (int axis = 0; axis < order.length; axis++) {
        from += index[axis] * strides[order[axis]];
      }
      moved[to] = values[from];
      advance(index, newShape);
    }
    return new Constant(newShape, moved);
  }

  private static void advance(int[] index, int[] shape) {
    for (int axis = shape.length - 1; axis >= 0; axis--) {
      if (++index[axis] < shape[axis]) {
        return;
      }
      index[axis] = 0;
    }
  }
}

package dev.ivas.face.internal.landmark;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A linear map with an offset. */
final class LinearMap {
  private final int inputs;
  private final float[] weights;
  private final float[] offsets;

  /**
   * Takes the arrays as they are.
   *
   * @param weights by output and input
   * @param offsets by output
   */
  LinearMap(float[] weights, float[] offsets) {
    this.inputs = weights.length / offsets.length;
    this.weights = weights;
    this.offsets = offsets;
  }

  /** Reads what {@link #write} wrote. */
  static LinearMap read(DataInput in, int inputs, int outputs) throws IOException {
    return new LinearMap(floats(in, inputs * outputs), floats(in, outputs));
  }

  private static float[] floats(DataInput in, int count) throws IOException {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = in.readFloat();
    }
    return values;
  }

  /** Writes the weights, then the offsets. */
  void write(DataOutput out) throws IOException {
    for (float weight : weights) {
      out.writeFloat(weight);
    }
    for (float offset : offsets) {
      out.writeFloat(offset);
    }
  }

  /** Returns one output for some inputs. */
  double output(int index, float[] values) {
    float sum = offsets[index];
    int row = index * inputs;
    for (int i = 0; i < inputs; i++) {
      sum += weights[row + i] * values[i];
    }
    return sum;
  }
}

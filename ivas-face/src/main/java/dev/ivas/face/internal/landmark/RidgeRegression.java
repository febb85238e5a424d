package dev.ivas.face.internal.landmark;

import dev.ivas.face.internal.pose.OpenCvLibrary;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/**
 * Fits a linear map to examples, its weights kept small.
 *
 * <p>Each weight is punished by the spread of its input, so that the unit of an input does not
 * matter. Source: Hoerl and Kennard, "Ridge Regression", Technometrics 1970, on standardized
 * inputs.
 */
final class RidgeRegression {
  /** Keeps inputs that never change from counting. */
  private static final double SMALLEST_SPREAD = 1e-8;

  private final int inputs;
  private final int outputs;
  private final double[] products;
  private final double[] crossProducts;
  private final double[] inputSums;
  private final double[] outputSums;
  private int count;

  RidgeRegression(int inputs, int outputs) {
    this.inputs = inputs;
    this.outputs = outputs;
    this.products = new double[inputs * inputs];
    this.crossProducts = new double[inputs * outputs];
    this.inputSums = new double[inputs];
    this.outputSums = new double[outputs];
  }

  /** Takes an example. */
  void add(float[] input, double[] output) {
    count++;
    for (int i = 0; i < inputs; i++) {
      double value = input[i];
      inputSums[i] += value;
      int row = i * inputs;
      for (int j = i; j < inputs; j++) {
        products[row + j] += value * input[j];
      }
      for (int k = 0; k < outputs; k++) {
        crossProducts[i * outputs + k] += value * output[k];
      }
    }
    for (int k = 0; k < outputs; k++) {
      outputSums[k] += output[k];
    }
  }

  /**
   * Fits the map.
   *
   * @param penalty of weights that undo the spread of their input, by the squared errors of all
   *     examples; above 0
   */
  LinearMap fit(double penalty) {
    OpenCvLibrary.require();
    double[] spreads = new double[inputs * inputs];
    double[] shared = new double[inputs * outputs];
    for (int i = 0; i < inputs; i++) {
      for (int j = i; j < inputs; j++) {
        double spread = products[i * inputs + j] - inputSums[i] * inputSums[j] / count;
        spreads[i * inputs + j] = spread;
        spreads[j * inputs + i] = spread;
      }
      spreads[i * inputs + i] = spreads[i * inputs + i] * (1 + penalty) + SMALLEST_SPREAD * count;
      for (int k = 0; k < outputs; k++) {
        shared[i * outputs + k] =
            crossProducts[i * outputs + k] - inputSums[i] * outputSums[k] / count;
      }
    }
    return map(solve(spreads, shared));
  }

  private double[] solve(double[] spreads, double[] shared) {
    Mat left = new Mat(inputs, inputs, CvType.CV_64F);
    Mat right = new Mat(inputs, outputs, CvType.CV_64F);
    Mat solution = new Mat();
    try {
      left.put(0, 0, spreads);
      right.put(0, 0, shared);
      if (!Core.solve(left, right, solution, Core.DECOMP_CHOLESKY)) {
        throw new IllegalArgumentException(
            "%d examples are too few or too much alike".formatted(count));
      }
      double[] weights = new double[inputs * outputs];
      solution.get(0, 0, weights);
      return weights;
    } finally {
      left.release();
      right.release();
      solution.release();
    }
  }

  private LinearMap map(double[] byInput) {
    float[] weights = new float[outputs * inputs];
    float[] offsets = new float[outputs];
    for (int k = 0; k < outputs; k++) {
      double offset = outputSums[k];
      for (int i = 0; i < inputs; i++) {
        double weight = byInput[i * outputs + k];
        weights[k * inputs + i] = (float) weight;
        offset -= weight * inputSums[i];
      }
      offsets[k] = (float) (offset / count);
    }
    return new LinearMap(weights, offsets);
  }
}

package dev.ivas.accuracy.interview;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Ridge regression in which a feature counts by how far it goes with the target in the training
 * rows.
 *
 * <p>Each standardised feature is multiplied by its absolute correlation with the target, and the
 * regression is solved over rows, for there are more features than rows:
 *
 * <pre>prediction = mean + K (K_train + lambda I)^-1 (y_train - mean), K = B B', mean K_ii = 1
 * </pre>
 *
 * <p>Everything is learnt from the training rows: scales, correlations, mean. Source: Saunders,
 * Gammerman and Vovk, "Ridge regression learning algorithm in dual variables", ICML 1998; the
 * multiplication is one step of Grandvalet's adaptive ridge (ICANN 1998).
 */
final class WeightedRidge {
  private final int[] train;
  private final DMatrixRMaj features;

  WeightedRidge(List<FeatureBlock> blocks, int[] train) {
    this.train = train.clone();
    List<double[]> columns =
        blocks.stream()
            .flatMap(
                block ->
                    IntStream.range(0, block.width())
                        .mapToObj(column -> block.column(column, train)))
            .toList();
    this.features = new DMatrixRMaj(columns.toArray(double[][]::new));
  }

  /** Returns the predictions for all rows, for each lambda. */
  double[][] predict(double[] target, double... lambdas) {
    double mean = DoubleStream.of(at(target)).average().orElse(0);
    DMatrixRMaj y = new DMatrixRMaj(train.length, 1);
    for (int i = 0; i < train.length; i++) {
      y.set(i, 0, target[train[i]] - mean);
    }
    DMatrixRMaj kernel = kernel(y);
    double[][] predictions = new double[lambdas.length][];
    for (int i = 0; i < lambdas.length; i++) {
      predictions[i] = predict(kernel, y, lambdas[i], mean);
    }
    return predictions;
  }

  private double[] at(double[] target) {
    double[] values = new double[train.length];
    for (int i = 0; i < train.length; i++) {
      values[i] = target[train[i]];
    }
    return values;
  }

  /** Rows are those to train on, columns all; the mean of the diagonal is 1. */
  private DMatrixRMaj kernel(DMatrixRMaj y) {
    int all = features.numCols;
    DMatrixRMaj weighted = new DMatrixRMaj(features.numRows, all);
    DMatrixRMaj trained = new DMatrixRMaj(features.numRows, train.length);
    double squares = 0;
    for (int f = 0; f < features.numRows; f++) {
      double weight = correlation(f, y);
      for (int row = 0; row < all; row++) {
        weighted.set(f, row, weight * features.get(f, row));
      }
      for (int i = 0; i < train.length; i++) {
        double value = weighted.get(f, train[i]);
        trained.set(f, i, value);
        squares += value * value;
      }
    }
    DMatrixRMaj kernel = new DMatrixRMaj(train.length, all);
    CommonOps_DDRM.multTransA(trained, weighted, kernel);
    CommonOps_DDRM.scale(train.length / Math.max(squares, Double.MIN_NORMAL), kernel);
    return kernel;
  }

  private double correlation(int feature, DMatrixRMaj y) {
    double both = 0;
    double ofFeature = 1e-12;
    double ofTarget = 1e-12;
    for (int i = 0; i < train.length; i++) {
      double x = features.get(feature, train[i]);
      both += x * y.get(i);
      ofFeature += x * x;
      ofTarget += y.get(i) * y.get(i);
    }
    return Math.abs(both) / Math.sqrt(ofFeature * ofTarget);
  }

  private double[] predict(DMatrixRMaj kernel, DMatrixRMaj y, double lambda, double mean) {
    DMatrixRMaj system = new DMatrixRMaj(train.length, train.length);
    for (int i = 0; i < train.length; i++) {
      for (int j = 0; j < train.length; j++) {
        system.set(i, j, kernel.get(i, train[j]) + (i == j ? lambda : 0));
      }
    }
    LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(train.length);
    if (!solver.setA(system)) {
      throw new IllegalStateException("a kernel with a positive ridge is positive definite");
    }
    DMatrixRMaj dual = new DMatrixRMaj(train.length, 1);
    solver.solve(y, dual);
    DMatrixRMaj predictions = new DMatrixRMaj(kernel.numCols, 1);
    CommonOps_DDRM.multTransA(kernel, dual, predictions);
    return DoubleStream.of(predictions.data).map(value -> value + mean).toArray();
  }
}

package dev.ivas.converter.onnx;

/**
 * How a convolution or a pooling moves over an image.
 *
 * <p>"Same" padding is TensorFlow's: the output has ceil(input / stride) positions and an odd pixel
 * of padding goes to the bottom and right.
 *
 * @param height rows under the window, at least 1
 * @param width columns under the window, at least 1
 * @param strideY rows from one position to the next, at least 1
 * @param strideX columns from one position to the next, at least 1
 * @param padded whether the padding is "same" rather than none ("valid")
 */
public record SlidingWindow(int height, int width, int strideY, int strideX, boolean padded) {
  /** Checks the sizes. */
  public SlidingWindow {
    if (height < 1 || width < 1 || strideY < 1 || strideX < 1) {
      throw new IllegalArgumentException(
          "A window needs sizes and strides of at least 1, not %dx%d by %d, %d"
              .formatted(height, width, strideY, strideX));
    }
  }

  int outputHeight(int inputHeight) {
    return positions(inputHeight, height, strideY);
  }

  int outputWidth(int inputWidth) {
    return positions(inputWidth, width, strideX);
  }

  /** Padding as ONNX lists it: top, left, bottom, right. */
  long[] pads(int inputHeight, int inputWidth) {
    int y = padded ? missing(inputHeight, height, strideY) : 0;
    int x = padded ? missing(inputWidth, width, strideX) : 0;
    return new long[] {y / 2, x / 2, y - y / 2, x - x / 2};
  }

  private int positions(int length, int size, int stride) {
    return padded ? ceilDiv(length, stride) : (length - size) / stride + 1;
  }

  private static int missing(int length, int size, int stride) {
    return Math.max(0, (ceilDiv(length, stride) - 1) * stride + size - length);
  }

  private static int ceilDiv(int dividend, int divisor) {
    return (dividend + divisor - 1) / divisor;
  }
}

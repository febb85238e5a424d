package dev.ivas.converter.tflite;

/** The schema's numbers of the built-in operators that are known here. */
final class OperatorCode {
  static final int ADD = 0;
  static final int CONCATENATION = 2;
  static final int CONV_2D = 3;
  static final int DEPTHWISE_CONV_2D = 4;
  static final int DEQUANTIZE = 6;
  static final int MAX_POOL_2D = 17;
  static final int RELU = 19;
  static final int RESHAPE = 22;
  static final int PAD = 34;
  static final int PRELU = 54;

  private OperatorCode() {}
}

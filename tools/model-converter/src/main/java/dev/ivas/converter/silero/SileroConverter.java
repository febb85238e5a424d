package dev.ivas.converter.silero;

import dev.ivas.converter.onnx.Constant;
import dev.ivas.converter.onnx.OnnxWriter;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Writes Silero's voice activity model (version 5) for 16 kHz alone and for any number of chunks in
 * a row.
 *
 * <p>The published graph looks at the sample rate and all shapes anew at every run, hears one chunk
 * at a time, and slides its filters over four columns: most of its time is spent beside the point.
 * Here all chunks of a run are rows of a few matrix products; only the memory (an LSTM) goes from
 * chunk to chunk. The numbers are the same but for rounding (4e-7).
 *
 * <pre>
 * input   [batch, 576]   64 samples of the chunk before, 512 new ones; chunks follow one another
 * state   [2, 1, 128]    what is remembered; zeros at first
 * output  [batch, 1]     probability of speech
 * stateN  [2, 1, 128]    the next state
 * </pre>
 */
public final class SileroConverter {
  private static final int INPUT = 576;
  private static final int FRAME = 256;
  private static final int HOP = 128;
  private static final int FRAMES = 4;
  private static final int BINS = 129;
  private static final int WIDTH = 128;
  private static final int NARROW = 64;
  private static final int TAPS = 3;

  private final SileroWeights weights;
  private final OnnxWriter writer;

  private SileroConverter(SileroWeights weights, OnnxWriter writer) {
    this.weights = weights;
    this.writer = writer;
  }

  /**
   * Converts the model.
   *
   * @param onnx the published model
   * @param name the new graph's name
   * @return the new model
   * @throws IOException if this is not version 5
   */
  public static byte[] convert(byte[] onnx, String name) throws IOException {
    OnnxWriter writer = new OnnxWriter(name);
    new SileroConverter(new SileroWeights(onnx), writer).write();
    return writer.toBytes();
  }

  private void write() throws IOException {
    writer.input("input", List.of(-1, INPUT));
    writer.input("state", List.of(2, 1, WIDTH));
    String heard = remembered(encoded(magnitudes()));
    String sum =
        writer.node(
            "Gemm",
            List.of(
                heard,
                writer.floats(reshaped(weights.get("decoder.decoder.2.weight"), WIDTH, 1)),
                bias("decoder.decoder.2.bias")));
    writer.node("Sigmoid", List.of(sum), "output");
    writer.output("output", List.of(-1, 1));
    writer.output("stateN", List.of(2, 1, WIDTH));
  }

  /** Four spectra of each chunk, the end mirrored: [batch, 4, 129]. */
  private String magnitudes() throws IOException {
    long[] places =
        IntStream.range(0, FRAMES * FRAME)
            .map(i -> i / FRAME * HOP + i % FRAME)
            .mapToLong(i -> i < INPUT ? i : 2 * (INPUT - 1) - i)
            .toArray();
    String frames =
        writer.node(
            "Gather", List.of("input", writer.longs(places)), OnnxWriter.integer("axis", 1));
    Constant basis = reshaped(weights.get("stft.forward_basis_buffer"), 2 * BINS, FRAME);
    String waves =
        writer.node(
            "MatMul", List.of(reshape(frames, -1, FRAME), writer.floats(basis.transposed(1, 0))));
    String squares = writer.node("Mul", List.of(waves, waves));
    String power =
        writer.node("Add", List.of(slice(squares, 0, BINS), slice(squares, BINS, 2 * BINS)));
    return reshape(writer.node("Sqrt", List.of(power)), -1, FRAMES, BINS);
  }

  /** Four layers over three neighbours in time, two of them halving it: [batch, 1, 128]. */
  private String encoded(String spectra) throws IOException {
    String padded = pad(spectra, 1, 1);
    String neighbours =
        writer.node(
            "Concat",
            List.of(slice(padded, 0, FRAMES), spectra, slice(padded, 2, FRAMES + 2)),
            OnnxWriter.integer("axis", 2));
    String first =
        relu(
            writer.node(
                "Add",
                List.of(
                    writer.node(
                        "MatMul", List.of(neighbours, writer.floats(layer(0, 0, TAPS, BINS)))),
                    bias("encoder.0.reparam_conv.bias"))));
    String row = reshape(pad(first, 1, 0), -1, (FRAMES + 1) * WIDTH);
    String pairs =
        writer.node(
            "Concat",
            List.of(slice(row, 0, TAPS * WIDTH), slice(row, 2 * WIDTH, (FRAMES + 1) * WIDTH)),
            OnnxWriter.integer("axis", 1));
    String second = dense(reshape(pairs, -1, TAPS * WIDTH), 1, 0, TAPS, WIDTH);
    // The first neighbour of what is left is padding, and later so is the last.
    String third = dense(reshape(second, -1, 2 * NARROW), 2, 1, TAPS, NARROW);
    return reshape(dense(third, 3, 1, 2, NARROW), -1, 1, WIDTH);
  }

  /** The LSTM from chunk to chunk; yields what it tells of each: [batch, 128]. */
  private String remembered(String encoded) throws IOException {
    String hidden = "hidden";
    writer.nodes(
        "LSTM",
        List.of(
            encoded,
            writer.floats(gates("decoder.rnn.weight_ih", 1, 4 * WIDTH, WIDTH)),
            writer.floats(gates("decoder.rnn.weight_hh", 1, 4 * WIDTH, WIDTH)),
            writer.floats(biases()),
            "",
            state(0),
            state(1)),
        List.of(hidden, "lastHidden", "lastCell"),
        OnnxWriter.integer("hidden_size", WIDTH));
    writer.node(
        "Concat", List.of("lastHidden", "lastCell"), "stateN", OnnxWriter.integer("axis", 0));
    return relu(reshape(hidden, -1, WIDTH));
  }

  private String state(int which) {
    return writer.node(
        "Gather",
        List.of("state", writer.longs(new long[] {which})),
        OnnxWriter.integer("axis", 0));
  }

  private Constant biases() throws IOException {
    float[] both = new float[8 * WIDTH];
    System.arraycopy(gates("decoder.rnn.bias_ih", 4 * WIDTH).values(), 0, both, 0, both.length / 2);
    System.arraycopy(
        gates("decoder.rnn.bias_hh", 4 * WIDTH).values(), 0, both, both.length / 2, 4 * WIDTH);
    return new Constant(new int[] {1, both.length}, both);
  }

  /** PyTorch orders the gates input, forget, cell, output; ONNX input, output, forget, cell. */
  private Constant gates(String name, int... shape) throws IOException {
    float[] source = weights.get(name).values();
    int gate = source.length / 4;
    float[] ordered = new float[source.length];
    int[] order = {0, 3, 1, 2};
    for (int i = 0; i < order.length; i++) {
      System.arraycopy(source, order[i] * gate, ordered, i * gate, gate);
    }
    return new Constant(shape, ordered);
  }

  private String dense(String input, int layer, int fromTap, int toTap, int channels)
      throws IOException {
    return relu(
        writer.node(
            "Gemm",
            List.of(
                input,
                writer.floats(layer(layer, fromTap, toTap, channels)),
                bias("encoder." + layer + ".reparam_conv.bias"))));
  }

  /** Some taps of a convolution as a matrix: rows are neighbours and their channels. */
  private Constant layer(int number, int fromTap, int toTap, int channels) throws IOException {
    Constant filters = weights.get("encoder." + number + ".reparam_conv.weight");
    float[] rows = filters.transposed(2, 1, 0).values();
    int tap = rows.length / TAPS;
    return new Constant(
        new int[] {(toTap - fromTap) * channels, filters.shape()[0]},
        Arrays.copyOfRange(rows, fromTap * tap, toTap * tap));
  }

  private String bias(String name) throws IOException {
    return writer.floats(weights.get(name));
  }

  private static Constant reshaped(Constant constant, int... shape) {
    return new Constant(shape, constant.values());
  }

  private String relu(String value) {
    return writer.node("Relu", List.of(value));
  }

  private String reshape(String value, long... shape) {
    return writer.node("Reshape", List.of(value, writer.longs(shape)));
  }

  /** Takes a part of the second axis. */
  private String slice(String value, long from, long to) {
    return writer.node(
        "Slice",
        List.of(
            value,
            writer.longs(new long[] {from}),
            writer.longs(new long[] {to}),
            writer.longs(new long[] {1})));
  }

  /** Puts zeros before and after the second of three axes. */
  private String pad(String value, long before, long after) {
    return writer.node("Pad", List.of(value, writer.longs(new long[] {0, before, 0, 0, after, 0})));
  }
}

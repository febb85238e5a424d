package dev.ivas.fer;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import dev.ivas.models.ModelStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * A model whose answers are known: the whiter the first pixel, the surer of each head's last class.
 */
final class TwoHeads {
  static final String NAME = "two-heads";
  static final double STEEPNESS = 3;

  private static final int PIXELS = FaceCrop.SIZE * FaceCrop.SIZE;

  private TwoHeads() {}

  /** Makes a folder that a model store can open. */
  static Path writeTo(Path folder) throws IOException {
    GraphProto.Builder graph = graph();
    addHead(graph, "probabilities", 7);
    addHead(graph, "ferPlus", 8);
    return write(folder, graph);
  }

  static Path writeWithoutFerPlus(Path folder) throws IOException {
    GraphProto.Builder graph = graph();
    addHead(graph, "probabilities", 7);
    return write(folder, graph);
  }

  /** What a head of so many classes answers when one of them has this logit, the others 0. */
  static double[] softmax(int classes, int index, double logit) {
    double[] shares = new double[classes];
    Arrays.fill(shares, 1 / (classes - 1 + Math.exp(logit)));
    shares[index] *= Math.exp(logit);
    return shares;
  }

  private static GraphProto.Builder graph() {
    GraphProto.Builder graph = GraphProto.newBuilder().setName(NAME);
    graph.addInput(tensor("input", 1, FaceCrop.SIZE, FaceCrop.SIZE));
    return graph.addNode(node("Flatten", "flat", "input"));
  }

  private static void addHead(GraphProto.Builder graph, String output, int classes) {
    Float[] weights = new Float[PIXELS * classes];
    Arrays.fill(weights, 0f);
    weights[classes - 1] = (float) STEEPNESS;
    graph.addInitializer(
        TensorProto.newBuilder()
            .setName(output + "Weights")
            .setDataType(TensorProto.DataType.FLOAT.getNumber())
            .addAllDims(List.of((long) PIXELS, (long) classes))
            .addAllFloatData(List.of(weights)));
    graph.addNode(node("MatMul", output + "Logits", "flat", output + "Weights"));
    graph.addNode(node("Softmax", output, output + "Logits"));
    graph.addOutput(tensor(output, classes));
  }

  private static NodeProto.Builder node(String operator, String output, String... inputs) {
    NodeProto.Builder node = NodeProto.newBuilder().setOpType(operator).addOutput(output);
    if (operator.equals("Softmax") || operator.equals("Flatten")) {
      node.addAttribute(
          AttributeProto.newBuilder()
              .setName("axis")
              .setType(AttributeProto.AttributeType.INT)
              .setI(1));
    }
    return node.addAllInput(List.of(inputs));
  }

  private static ValueInfoProto tensor(String name, long... shapeOfOne) {
    TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
    shape.addDim(TensorShapeProto.Dimension.newBuilder().setDimParam("n"));
    for (long size : shapeOfOne) {
      shape.addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(size));
    }
    TypeProto.Tensor.Builder floats =
        TypeProto.Tensor.newBuilder()
            .setElemType(TensorProto.DataType.FLOAT.getNumber())
            .setShape(shape);
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(TypeProto.newBuilder().setTensorType(floats))
        .build();
  }

  private static Path write(Path folder, GraphProto.Builder graph) throws IOException {
    byte[] onnx =
        ModelProto.newBuilder()
            .setIrVersion(8)
            .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(17))
            .setGraph(graph)
            .build()
            .toByteArray();
    Files.createDirectories(folder);
    Files.write(folder.resolve("model.onnx"), onnx);
    Files.writeString(
        folder.resolve(ModelStore.FOLDER_INDEX),
        """
        %1$s.resource=model.onnx
        %1$s.version=1
        %1$s.sha256=%2$s
        %1$s.licence=Apache-2.0
        %1$s.source=written by this test
        %1$s.trainingDataTerms=none
        """
            .formatted(NAME, sha256(onnx)));
    return folder;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}

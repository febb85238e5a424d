package dev.ivas;

import dev.ivas.core.media.Frame;
import dev.ivas.core.policy.Policy;
import dev.ivas.core.report.CandidateReport;
import dev.ivas.testkit.face.Expression;
import dev.ivas.testkit.face.FaceDrawing;
import dev.ivas.testkit.face.Look;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.nio.ByteBuffer;

/** A program of its own: a drawn person looks into the camera under the policy named. */
final class DrawnInterview {
  private static final int FRAMES = 20;

  private DrawnInterview() {}

  public static void main(String[] args) {
    BufferedImage face = new FaceDrawing(Look.ALEX, 640, 480).draw(Expression.NEUTRAL);
    byte[] pixels = ((DataBufferByte) face.getRaster().getDataBuffer()).getData();
    ByteBuffer plane = ByteBuffer.allocateDirect(pixels.length).put(pixels).flip();
    try (InterviewAnalyzer analyzer = Ivas.builder().policy(Policy.of(args[0])).build();
        InterviewSession session = analyzer.openSession(SessionListener.NONE)) {
      for (int i = 0; i < FRAMES; i++) {
        session.accept(Frame.bgr24(plane, 3 * 640, 640, 480, i * 40_000L));
      }
      CandidateReport report = session.finish();
      System.out.println(report.face() == null ? 0 : report.face().detectedShare());
    }
  }
}

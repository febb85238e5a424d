package dev.ivas.speed;

import com.sun.management.OperatingSystemMXBean;
import dev.ivas.core.face.FaceLandmarks;
import dev.ivas.face.dlib.DlibLandmarker;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Times {@link DlibLandmarker} beside dlib itself, on one thread each, and prints how they compare.
 *
 * <p>The two take turns, so that both meet the same load of the machine; which one begins
 * alternates. What counts is the processor time of each process, the collector's and the compiler's
 * included.
 */
public final class LandmarkSpeed {
  private static final int WARM_UP = 10;
  private static final int ROUNDS = 40;
  private static final int TIMES = 10;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final Path DEBIAN =
      Path.of("/usr/share/dlib/shape_predictor_68_face_landmarks.dat");

  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private final DlibLandmarker landmarker;
  private final DlibProgram dlib;
  private final List<GoldFaces.Face> faces;

  private LandmarkSpeed(DlibLandmarker landmarker, DlibProgram dlib, List<GoldFaces.Face> faces) {
    this.landmarker = landmarker;
    this.dlib = dlib;
    this.faces = faces;
  }

  /**
   * Measures for about a minute.
   *
   * @param args a folder with {@code dlib-68.json} and the gray crops it lists, and optionally
   *     dlib's predictor where it does not lie where Debian puts it
   * @throws IOException if dlib's side cannot be compiled or run
   * @throws InterruptedException if waiting for the compiler is interrupted
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length < 1 || args.length > 2) {
      throw new IllegalArgumentException("Name the folder that holds dlib-68.json.");
    }
    List<GoldFaces.Face> faces = GoldFaces.read(Path.of(args[0]));
    Path predictor = args.length == 2 ? Path.of(args[1]) : DEBIAN;
    try (DlibProgram dlib = DlibProgram.start(predictor)) {
      LandmarkSpeed speed = new LandmarkSpeed(DlibLandmarker.open(predictor), dlib, faces);
      System.out.println(speed.measure().toJson(Machine.here()));
    }
  }

  private LandmarkReport measure() throws IOException {
    requireTheSamePoints();
    List<Double> ours = new ArrayList<>();
    List<Double> dlibs = new ArrayList<>();
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      boolean dlibFirst = round % 2 == 0;
      double before = dlibFirst ? dlib.millis(TIMES) : Double.NaN;
      double our = millis();
      double their = dlibFirst ? before : dlib.millis(TIMES);
      if (round >= 0) {
        ours.add(our / (TIMES * faces.size()));
        dlibs.add(their / (TIMES * faces.size()));
      }
    }
    return new LandmarkReport(faces.size(), ours, dlibs);
  }

  private void requireTheSamePoints() throws IOException {
    List<double[]> points = dlib.points(faces);
    for (int i = 0; i < faces.size(); i++) {
      GoldFaces.Face face = faces.get(i);
      double[] found = landmarker.find(face.frame(), face.box()).toArray();
      if (!Arrays.equals(found, points.get(i))) {
        throw new IllegalStateException("dlib finds other points in " + face.file());
      }
    }
  }

  private double millis() {
    long began = system.getProcessCpuTime();
    double seen = 0;
    for (int i = 0; i < TIMES; i++) {
      for (GoldFaces.Face face : faces) {
        FaceLandmarks found = landmarker.find(face.frame(), face.box());
        seen += found.x(0);
      }
    }
    if (Double.isNaN(seen)) {
      throw new AssertionError("points are finite");
    }
    return (system.getProcessCpuTime() - began) / NANOS_PER_MILLI;
  }
}

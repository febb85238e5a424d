package dev.ivas.accuracy.gaze;

import dev.ivas.accuracy.ModalityPath;
import dev.ivas.core.analysis.ModalityPresent;
import dev.ivas.core.error.UnreadableMediaException;
import dev.ivas.core.face.GazeDirection;
import dev.ivas.core.report.GazeSection;
import dev.ivas.gaze.GazeAnalyzer;
import dev.ivas.models.ModelStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Measures directions and blinks in annotated clips, by the way that interviews go; confined to one
 * thread.
 */
public final class GazeClipEvaluation implements AutoCloseable {
  // Annotated times are rounded to milliseconds, and may lie just before their frame.
  private static final double INTO_FRAME_SECONDS = 0.005;

  private final ModalityPath path;

  /**
   * Loads the networks.
   *
   * @param store where their weights are listed
   */
  public GazeClipEvaluation(ModelStore store) {
    this.path = new ModalityPath(store, new GazeAnalyzer(store));
  }

  /**
   * Tells whether a folder is of the kind that is read here.
   *
   * @param folder any
   * @return whether it has annotations
   */
  public static boolean reads(Path folder) {
    return folder.resolve(AnnotatedClip.CLIPS).toFile().isFile();
  }

  /**
   * Judges the annotated clips.
   *
   * @param annotations with {@code clips.csv}, and for each clip named in it {@code NAME.gaze.csv}
   *     and {@code NAME.blinks.csv}; see the README of {@code benchmarks/accuracy/annotations/gaze}
   * @param videos where the clips lie, up to two folders deeper
   * @return how well they were told
   * @throws UnreadableMediaException if annotations or a clip are missing or cannot be read
   */
  public GazeClipsResult judge(Path annotations, Path videos) {
    List<GazeClipsResult.Clip> perClip = new ArrayList<>();
    Map<String, GazeTally> perSplit = new TreeMap<>();
    GazeTally all = new GazeTally();
    for (AnnotatedClip clip : AnnotatedClip.in(annotations, videos)) {
      GazeTally tally = judge(clip);
      perClip.add(new GazeClipsResult.Clip(clip.name(), clip.split(), tally.scores()));
      perSplit.computeIfAbsent(clip.split(), split -> new GazeTally()).addAll(tally);
      all.addAll(tally);
    }
    Map<String, GazeClipsResult.Scores> splits = new TreeMap<>();
    perSplit.forEach((split, tally) -> splits.put(split, tally.scores()));
    GazeClipsResult.Scores total = all.scores();
    return new GazeClipsResult(
        total.n(), total.missed(), total.direction(), total.blink(), splits, perClip);
  }

  private GazeTally judge(AnnotatedClip clip) {
    GazeTally tally = new GazeTally();
    if (path.judge(clip.file()) instanceof ModalityPresent present
        && present.findings() instanceof GazeSection section) {
      present.series().close();
      clip.looks().forEach(look -> tally.add(look, at(section.segments(), look.seconds())));
      tally.addBlinks(clip, section.blinks().events());
    } else {
      clip.looks().forEach(look -> tally.add(look, Optional.empty()));
      tally.addBlinks(clip, List.of());
    }
    return tally;
  }

  private static Optional<GazeDirection> at(List<GazeSection.Segment> segments, double seconds) {
    double time = seconds + INTO_FRAME_SECONDS;
    return segments.stream()
        .filter(segment -> segment.start() <= time && time < segment.end())
        .map(GazeSection.Segment::direction)
        .findFirst();
  }

  /** Frees the networks. */
  @Override
  public void close() {
    path.close();
  }
}

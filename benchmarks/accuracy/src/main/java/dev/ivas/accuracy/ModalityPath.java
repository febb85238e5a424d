package dev.ivas.accuracy;

import dev.ivas.core.analysis.AnalysisContext;
import dev.ivas.core.analysis.ModalityAnalyzer;
import dev.ivas.core.analysis.ModalityResult;
import dev.ivas.core.analysis.ModalitySession;
import dev.ivas.core.error.UnreadableMediaException;
import dev.ivas.core.media.MediaSource;
import dev.ivas.face.FaceModels;
import dev.ivas.face.FaceTracker;
import dev.ivas.face.FaceTrackerOptions;
import dev.ivas.media.MediaFile;
import dev.ivas.media.MediaOptions;
import dev.ivas.models.ModelStore;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * The way that the pictures of an interview go to the findings of one modality; confined to one
 * thread.
 */
public final class ModalityPath implements AutoCloseable {
  private static final MediaOptions PICTURES = MediaOptions.builder().audio(false).build();

  private final ModalityAnalyzer analyzer;
  private final FaceModels faces;

  /**
   * Loads the networks that find faces.
   *
   * @param store where their weights are listed
   * @param analyzer of the modality; closed with this
   */
  public ModalityPath(ModelStore store, ModalityAnalyzer analyzer) {
    this.analyzer = analyzer;
    this.faces = FaceModels.open(store);
  }

  /**
   * Judges frames.
   *
   * @param film puts them into the sink it is given, in the order of their time
   * @return what the modality found
   */
  public ModalityResult judge(Consumer<FrameSink> film) {
    try (FaceTracker tracker = faces.newTracker(FaceTrackerOptions.defaults());
        ModalitySession session = analyzer.open(AnalysisContext.DEFAULT)) {
      film.accept(frame -> session.accept(frame, tracker.track(frame)));
      return session.finish();
    }
  }

  /**
   * Judges the pictures of a recording.
   *
   * @param clip the file
   * @return what the modality found
   * @throws UnreadableMediaException if it is no recording
   */
  public ModalityResult judge(Path clip) {
    try (MediaSource source = MediaFile.open(clip, PICTURES)) {
      return judge(
          sink -> {
            while (source.next(sink)) {}
          });
    }
  }

  /** Frees the networks. */
  @Override
  public void close() {
    analyzer.close();
    faces.close();
  }
}

package dev.ivas.accuracy.emotion;

import dev.ivas.core.analysis.AnalysisContext;
import dev.ivas.core.analysis.ModalityResult;
import dev.ivas.core.analysis.ModalitySession;
import dev.ivas.face.FaceModels;
import dev.ivas.face.FaceTracker;
import dev.ivas.face.FaceTrackerOptions;
import dev.ivas.fer.EmotionAnalyzer;
import dev.ivas.fer.EmotionOptions;
import dev.ivas.models.ModelStore;
import java.util.function.Consumer;

/** The way that the pictures of an interview go to its labels; confined to one thread. */
final class EmotionPath implements AutoCloseable {
  private final EmotionAnalyzer analyzer;
  private final FaceModels faces;

  EmotionPath(ModelStore store, EmotionOptions options) {
    this.analyzer = new EmotionAnalyzer(options, store);
    this.faces = FaceModels.open(store);
  }

  /** Judges the frames that the film puts into the sink it is given. */
  ModalityResult judge(Consumer<FrameSink> film) {
    try (FaceTracker tracker = faces.newTracker(FaceTrackerOptions.defaults());
        ModalitySession session = analyzer.open(AnalysisContext.DEFAULT)) {
      film.accept(frame -> session.accept(frame, tracker.track(frame)));
      return session.finish();
    }
  }

  @Override
  public void close() {
    analyzer.close();
    faces.close();
  }
}

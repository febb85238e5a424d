package dev.ivas.accuracy.speech;

import dev.ivas.audio.AudioAnalyzer;
import dev.ivas.audio.TranscriptOptions;
import dev.ivas.audio.TranscriptSession;
import dev.ivas.audio.recognition.SpeechRecognizer;
import dev.ivas.audio.speech.FillerCheck;
import dev.ivas.core.analysis.AnalysisContext;
import dev.ivas.core.analysis.ModalityPresent;
import dev.ivas.core.analysis.ModalityResult;
import dev.ivas.core.analysis.ModalitySession;
import dev.ivas.core.media.Frame;
import dev.ivas.core.media.MediaSink;
import dev.ivas.core.media.MediaSource;
import dev.ivas.core.media.PcmBuffer;
import dev.ivas.core.policy.Policy;
import dev.ivas.core.report.AudioSection;
import dev.ivas.media.MediaFile;
import dev.ivas.media.MediaOptions;
import dev.ivas.models.ModelStore;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Hears recordings as interviews are heard, with or without words; confined to one thread. */
final class SpeechListener implements AutoCloseable {
  private static final MediaOptions SOUND = MediaOptions.builder().video(false).build();
  private static final TranscriptOptions UNHURRIED =
      TranscriptOptions.defaults().withBudgetFactor(1000);

  /** Voice quality takes most of the time, and is not judged here. */
  private static final AnalysisContext CONTEXT = new AnalysisContext(Policy.EU_RECRUITMENT, 0);

  private final AudioAnalyzer analyzer;
  private final @Nullable SpeechRecognizer recognizer;

  SpeechListener(ModelStore store, @Nullable SpeechRecognizer recognizer) {
    analyzer = new AudioAnalyzer(store);
    this.recognizer = recognizer;
  }

  /** Returns what is heard; filled pauses are held against the words, where there are some. */
  ModalityResult hear(Path recording) {
    if (recognizer == null) {
      return hear(recording, pcm -> {});
    }
    try (TranscriptSession words = TranscriptSession.open(recognizer, UNHURRIED)) {
      ModalityResult heard = hear(recording, words::accept);
      return heard instanceof ModalityPresent present
              && present.findings() instanceof AudioSection section
          ? new ModalityPresent(
              FillerCheck.check(section, words.finish().transcript()),
              present.series(),
              present.notices())
          : heard;
    }
  }

  private ModalityResult hear(Path recording, Ear other) {
    try (MediaSource source = MediaFile.open(recording, SOUND);
        ModalitySession session = analyzer.open(CONTEXT)) {
      MediaSink sink =
          new MediaSink() {
            @Override
            public void accept(Frame frame) {}

            @Override
            public void accept(PcmBuffer pcm) {
              session.accept(pcm);
              other.accept(pcm);
            }
          };
      while (source.next(sink)) {}
      return session.finish();
    }
  }

  private interface Ear {
    void accept(PcmBuffer pcm);
  }

  /** Frees the network and the recognizer. */
  @Override
  public void close() {
    analyzer.close();
    if (recognizer != null) {
      recognizer.close();
    }
  }
}

package dev.ivas.internal.result;

import dev.ivas.audio.TranscriptSession;
import dev.ivas.audio.speech.SpeechRate;
import dev.ivas.core.analysis.ModalityPresent;
import dev.ivas.core.analysis.ModalityResult;
import dev.ivas.core.feature.FeatureSeries;
import dev.ivas.core.feature.Modality;
import dev.ivas.core.report.AudioSection;
import dev.ivas.core.report.FaceSection;
import dev.ivas.core.report.MediaSection;
import dev.ivas.core.report.TranscriptSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What an engine has before it is put together.
 *
 * @param media what was analysed
 * @param damageNotes what was lost, in sentences
 * @param face what was seen of faces
 * @param faceSeries the face over time
 * @param words what was said, or null where nobody listened
 * @param results of every modality
 */
public record EngineResult(
    MediaSection media,
    List<String> damageNotes,
    FaceSection face,
    FeatureSeries faceSeries,
    TranscriptSession.@Nullable Result words,
    Map<Modality, ModalityResult> results) {

  /** The findings of one type, or null where their modality is missing. */
  public <T> @Nullable T findings(Modality modality, Class<T> type) {
    return results.get(modality) instanceof ModalityPresent present
        ? type.cast(present.findings())
        : null;
  }

  /** The sound, with the pace of the words where they are known. */
  public @Nullable AudioSection audio() {
    AudioSection audio = findings(Modality.AUDIO, AudioSection.class);
    if (audio == null || words == null) {
      return audio;
    }
    OptionalDouble rate = SpeechRate.wordsPerMinute(words.transcript());
    return rate.isPresent() ? audio.withWordsPerMinute(rate.getAsDouble()) : audio;
  }

  /** The words; null where none was recognized. */
  public @Nullable TranscriptSection transcript() {
    return words == null || words.transcript().words().isEmpty()
        ? null
        : TranscriptSection.of(words.transcript());
  }

  /** The series with a row a frame; none without pictures. */
  public List<FeatureSeries> frameSeries() {
    List<FeatureSeries> series = new ArrayList<>();
    if (media.hasVideo()) {
      series.add(faceSeries);
    }
    series.addAll(seriesOf(Modality.EMOTION, Modality.GAZE));
    return series;
  }

  /** The series with a row a window of sound. */
  public List<FeatureSeries> windowSeries() {
    return seriesOf(Modality.AUDIO);
  }

  private List<FeatureSeries> seriesOf(Modality... modalities) {
    List<FeatureSeries> series = new ArrayList<>();
    for (Modality modality : modalities) {
      if (results.get(modality) instanceof ModalityPresent present) {
        series.add(present.series());
      }
    }
    return series;
  }
}

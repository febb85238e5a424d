package dev.ivas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ivas.audio.recognition.RecognitionStream;
import dev.ivas.audio.recognition.SpeechRecognizer;
import dev.ivas.core.analysis.ModelCard;
import dev.ivas.core.feature.Modality;
import dev.ivas.core.speech.Word;
import dev.ivas.core.testdata.TestData;
import dev.ivas.report.ReportJson;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Noise reduction is for the recognizer's ears alone. */
@Timeout(300)
class NoiseReductionIT {
  private static final String NOISY = "audio-gold/audio/tts60_noise20.wav";

  @Test
  void featuresAreByteForByteThoseOfTheOriginalSound() throws JsonProcessingException {
    Listener original = new Listener();
    Listener reduced = new Listener();
    String audio = audio(original, false);
    assertThat(audio).contains("\"mfcc\"", "\"f0\"", "\"jitter\"", "\"pauses\"");
    assertThat(audio(reduced, true)).isEqualTo(audio);
    assertThat(original.energy).isPositive();
    assertThat(reduced.energy).as("the recognizer hears less noise").isLessThan(original.energy);
  }

  private static String audio(Listener recognizer, boolean noiseReduction)
      throws JsonProcessingException {
    try (InterviewAnalyzer analyzer =
        Ivas.builder()
            .modalities(Set.of(Modality.AUDIO, Modality.LANGUAGE))
            .recognizer(recognizer)
            .noiseReduction(noiseReduction)
            .build()) {
      String report = ReportJson.toJson(analyzer.analyze(TestData.require(NOISY)));
      return new ObjectMapper().readTree(report).get("audio").toString();
    }
  }

  /** Hears how loud it is, and no words: those confirm or veto filled pauses. */
  private static final class Listener implements SpeechRecognizer {
    private double energy;

    @Override
    public String engine() {
      return "test";
    }

    @Override
    public String language() {
      return "en";
    }

    @Override
    public List<ModelCard> models() {
      return List.of();
    }

    @Override
    public RecognitionStream open() {
      return new RecognitionStream() {
        @Override
        public void accept(float[] samples, int from, int to) {
          for (int i = from; i < to; i++) {
            energy += samples[i] * samples[i];
          }
        }

        @Override
        public List<Word> endUtterance() {
          return List.of();
        }

        @Override
        public void close() {}
      };
    }

    @Override
    public void close() {}
  }
}

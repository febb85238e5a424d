package dev.ivas.testkit.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.audio.activity.SileroModel;
import dev.ivas.audio.activity.SpeechActivityDetector;
import dev.ivas.audio.pitch.F0Contour;
import dev.ivas.audio.pitch.F0Options;
import dev.ivas.audio.pitch.F0Tracker;
import dev.ivas.core.time.TimeSpan;
import dev.ivas.models.ModelStore;
import dev.ivas.models.OnnxModel;
import dev.ivas.testkit.voice.SpeechScript.Phrase;
import dev.ivas.testkit.voice.SpeechScript.Silence;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SpeechScriptTest {
  private static final SpeechScript SCRIPT =
      new SpeechScript(
          List.of(
              new Silence(500),
              new Phrase("we had a large backlog"),
              new FilledPause("um", 450),
              new Phrase("of open tickets"),
              new Silence(400),
              new FilledPause("uh", 400),
              new Silence(700),
              new Phrase("now we have none"),
              new Silence(600)));
  private static final Speech SPEECH = SCRIPT.speak();

  private static int sample(long micros) {
    return (int) Math.round(micros * 0.016);
  }

  private static double[] samples() {
    float[] samples = SPEECH.samples();
    return IntStream.range(0, samples.length).mapToDouble(i -> samples[i]).toArray();
  }

  @Test
  void theSameScriptGivesTheSameSamples() {
    assertThat(SCRIPT.speak()).isEqualTo(SPEECH);
  }

  @Test
  void speakingStartsNoThread() {
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getClass().getName().contains("freetts"));
  }

  @Nested
  class Words {
    @Test
    void areThoseOfThePhrasesInOrder() {
      assertThat(SPEECH.words().stream().map(TimedLabel::label))
          .containsExactly(
              "we", "had", "a", "large", "backlog", "of", "open", "tickets", "now", "we", "have",
              "none");
    }

    @Test
    void followEachOtherWithoutOverlap() {
      long end = 0;
      for (TimedLabel word : SPEECH.words()) {
        assertThat(word.span().startMicros()).isGreaterThanOrEqualTo(end);
        assertThat(word.span().durationMicros()).isGreaterThan(30_000);
        end = word.span().endMicros();
      }
      assertThat(end).isLessThan(SPEECH.durationMicros());
    }

    @Test
    void meetTheFilledPauseInsideAPhrase() {
      TimeSpan um = SPEECH.fillers().get(0).span();
      assertThat(SPEECH.words().get(4).span().endMicros()).isEqualTo(um.startMicros());
      assertThat(SPEECH.words().get(5).span().startMicros()).isEqualTo(um.endMicros());
    }
  }

  @Nested
  class Pauses {
    @Test
    void areTheSilencesBetweenSoundsAndAsLongAsAsked() {
      assertThat(SPEECH.pauses().stream().map(TimeSpan::durationMicros))
          .containsExactly(400_000L, 700_000L);
    }

    @Test
    void areDigitalSilenceWithSoundRightBesideWhereTheRoomIsSilent() {
      float[] sound = SCRIPT.speak(Speaker.KEVIN, RoomTone.NONE).samples();
      for (TimeSpan pause : SPEECH.pauses()) {
        int from = sample(pause.startMicros());
        int to = sample(pause.endMicros());
        for (int i = from; i < to; i++) {
          assertThat(sound[i]).isZero();
        }
        assertThat(sound[from - 1]).isNotZero();
        assertThat(sound[to]).isNotZero();
      }
    }

    @Test
    void holdTheToneOfTheRoom() {
      TimeSpan pause = SPEECH.pauses().get(1);
      double loudness = SPEECH.loudnessAt(pause.startMicros() + pause.durationMicros() / 2);
      assertThat(loudness).isBetween(0.0004, 0.001);
    }

    @Test
    void areFoundBySpeechActivityDetection() {
      double[] sound = samples();
      try (OnnxModel network = ModelStore.ofClassPath().open(SileroModel.MODEL_NAME);
          SileroModel model = new SileroModel(network)) {
        SpeechActivityDetector detector = new SpeechActivityDetector(model);
        detector.accept(sound, 0, sound.length);
        F0Contour contour = F0Tracker.of(sound, 16_000, F0Options.defaults());
        List<TimeSpan> found = detector.finish(contour).pauses(240_000);
        assertThat(found).hasSameSizeAs(SPEECH.pauses());
        for (int i = 0; i < found.size(); i++) {
          TimeSpan pause = SPEECH.pauses().get(i);
          assertThat(found.get(i).startMicros()).isCloseTo(pause.startMicros(), within(30_000L));
          assertThat(found.get(i).endMicros()).isCloseTo(pause.endMicros(), within(30_000L));
        }
      }
    }
  }

  @Nested
  class FilledPauses {
    @Test
    void areAboutAsLongAsAsked() {
      assertThat(SPEECH.fillers().stream().map(TimedLabel::label)).containsExactly("um", "uh");
      // A period of the voice is lost or won at each end, and what begins too softly is cut off.
      assertThat(SPEECH.fillers().get(0).span().durationMicros())
          .isCloseTo(450_000, within(30_000L));
      assertThat(SPEECH.fillers().get(1).span().durationMicros())
          .isCloseTo(400_000, within(60_000L));
    }

    @Test
    void holdALevelVoice() {
      F0Contour contour = F0Tracker.of(samples(), Speech.SAMPLE_RATE_HZ, F0Options.defaults());
      for (TimedLabel filler : SPEECH.fillers()) {
        double start = filler.span().startSeconds();
        double[] hz =
            IntStream.range(0, contour.windowCount())
                .filter(i -> contour.isVoiced(i))
                .filter(i -> contour.secondsAt(i) >= start + 0.03)
                .filter(i -> contour.secondsAt(i) <= start + 0.28)
                .mapToDouble(contour::hzAt)
                .toArray();
        assertThat(hz).hasSizeGreaterThan(23);
        for (double one : hz) {
          assertThat(one).isBetween(90.0, 101.0);
        }
      }
    }

    @Test
    void othersThanUmAndUhAreRefused() {
      assertThatIllegalArgumentException().isThrownBy(() -> new FilledPause("well", 300));
      assertThatIllegalArgumentException().isThrownBy(() -> new FilledPause("um", 3000));
    }
  }

  @Nested
  class Refusals {
    @Test
    void aScriptOfSilenceIsRefused() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new SpeechScript(List.of(new Silence(500))));
    }

    @Test
    void twoSentencesInOnePhraseAreRefused() {
      SpeechScript two = new SpeechScript(List.of(new Phrase("This is one. This is two.")));
      assertThatIllegalArgumentException()
          .isThrownBy(two::speak)
          .withMessageContaining("single sentence");
    }

    @Test
    void nothingToSayIsRefused() {
      SpeechScript blank = new SpeechScript(List.of(new Phrase(" ")));
      assertThatIllegalArgumentException().isThrownBy(blank::speak);
    }
  }
}

package dev.ivas.accuracy.fer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ivas.core.face.Emotion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmotionNamesTest {
  @ParameterizedTest
  @CsvSource({
    "angry, ANGRY", "anger, ANGRY", "disgust, DISGUST", "disgusted, DISGUST", "fear, FEAR",
    "fearful, FEAR", "happy, HAPPY", "Happiness, HAPPY", "sad, SAD", "SADNESS, SAD",
    "surprise, SURPRISE", "Surprised, SURPRISE", "neutral, NEUTRAL"
  })
  void usualSpellingsAreKnown(String name, Emotion emotion) {
    assertThat(EmotionNames.find(name)).hasValue(emotion);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "contempt", "3", "happy sad"})
  void othersAreNot(String name) {
    assertThat(EmotionNames.find(name)).isEmpty();
  }

  @Test
  void ownNamesAreToldInOrder() {
    assertThat(EmotionNames.known())
        .isEqualTo("angry, disgust, fear, happy, sad, surprise, neutral");
  }
}

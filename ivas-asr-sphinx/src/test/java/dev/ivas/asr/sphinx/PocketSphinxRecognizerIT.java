package dev.ivas.asr.sphinx;

import dev.ivas.audio.recognition.SpeechRecognizer;
import dev.ivas.testkit.SpeechRecognizerContractTest;
import java.util.List;

class PocketSphinxRecognizerIT extends SpeechRecognizerContractTest {
  @Override
  protected SpeechRecognizer openRecognizer() {
    return Installed.require().open();
  }

  @Override
  protected float[] speech() {
    return Wave.read("audio-gold/audio/cards_003.wav");
  }

  @Override
  protected List<String> expectedWords() {
    return List.of("seven", "clubs");
  }
}

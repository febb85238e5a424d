package dev.ivas.testkit.voice;

import com.sun.speech.freetts.Item;
import com.sun.speech.freetts.OutputQueue;
import com.sun.speech.freetts.Utterance;
import com.sun.speech.freetts.UtteranceProcessor;
import com.sun.speech.freetts.Voice;
import com.sun.speech.freetts.audio.NullAudioPlayer;
import com.sun.speech.freetts.cart.Durator;
import com.sun.speech.freetts.en.ContourGenerator;
import com.sun.speech.freetts.en.us.cmu_us_kal.KevinVoiceDirectory;
import com.sun.speech.freetts.relp.LPCResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ListIterator;
import org.jspecify.annotations.Nullable;

/**
 * FreeTTS' 16 kHz diphone voice, asked for samples and the times of its words, and bent to a {@link
 * Speaker}; confined to a thread.
 *
 * <p>It is taken straight from its own directory class, for FreeTTS' voice manager looks for
 * configuration in files and system properties. Nothing is played and no thread is started.
 */
final class KevinVoice implements AutoCloseable {
  private static final String NAME = "kevin16";

  private final Speaker speaker;
  private final Voice voice;
  private @Nullable FilledPause filler;
  private final List<Utterance> spoken = new ArrayList<>();

  KevinVoice(Speaker speaker) {
    this.speaker = speaker;
    voice =
        Arrays.stream(new KevinVoiceDirectory().getVoices())
            .filter(one -> NAME.equals(one.getName()))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("FreeTTS holds no voice " + NAME));
    // Without a queue FreeTTS would start a thread that is never stopped.
    voice.setOutputQueue(new OutputQueue());
    voice.allocate();
    voice.setOutputQueue(null);
    voice.setAudioPlayer(new NullAudioPlayer());
    voice.setRate((float) (speaker.wordsPerMinute() / speaker.tract()));
    voice.setPitch((float) (speaker.pitchHz() / speaker.tract()));
    voice.setPitchRange((float) (speaker.melodyHz() / speaker.tract()));
    insertProcessors();
  }

  /** Says some words of one phrase. */
  Clip say(String text) {
    return speak(text, null);
  }

  /** Makes a filled pause: its vowel and nasal as long as wanted, on a level voice. */
  Clip fill(FilledPause wanted) {
    return speak(wanted.label(), wanted);
  }

  private Clip speak(String text, @Nullable FilledPause wanted) {
    filler = wanted;
    spoken.clear();
    voice.speak(text);
    if (spoken.size() != 1) {
      throw new IllegalArgumentException(
          "a phrase must be a single sentence, but '%s' makes %d".formatted(text, spoken.size()));
    }
    return clip(spoken.get(0)).inTract(speaker.tract());
  }

  @SuppressWarnings("unchecked") // FreeTTS is older than generics.
  private void insertProcessors() {
    List<UtteranceProcessor> processors = voice.getUtteranceProcessors();
    ListIterator<UtteranceProcessor> all = processors.listIterator();
    while (all.hasNext()) {
      UtteranceProcessor processor = all.next();
      if (processor instanceof Durator) {
        all.add(this::lengthen);
      } else if (processor instanceof ContourGenerator) {
        all.add(this::level);
      }
    }
    // FreeTTS swallows what is thrown here, so utterances are looked at later.
    processors.add(spoken::add);
  }

  private void lengthen(Utterance utterance) {
    FilledPause wanted = filler;
    if (wanted != null) {
      wanted.lengthen(utterance, speaker);
    }
  }

  private void level(Utterance utterance) {
    FilledPause wanted = filler;
    if (wanted != null) {
      wanted.level(utterance, speaker);
    }
  }

  private static Clip clip(Utterance utterance) {
    LPCResult wave = (LPCResult) utterance.getObject("target_lpcres");
    double[] samples = samples(wave.getWaveSamples());
    SoundEdges edges = SoundEdges.of(samples);
    List<Clip.WordAt> words = new ArrayList<>();
    for (Item word = head(utterance, "Word"); word != null; word = word.getNext()) {
      words.add(place(word, edges));
    }
    return new Clip(edges.cut(samples), withEdges(words, edges.length()));
  }

  private static Clip.WordAt place(Item word, SoundEdges edges) {
    Item first = word.getItemAs("SylStructure").getDaughter().getDaughter().getItemAs("Segment");
    Item last =
        word.getItemAs("SylStructure").getLastDaughter().getLastDaughter().getItemAs("Segment");
    int from = first.getPrevious() == null ? 0 : edges.inside(sampleOfEnd(first.getPrevious()));
    return new Clip.WordAt(word.toString(), from, edges.inside(sampleOfEnd(last)));
  }

  /** Lets the first and the last word end where sound begins and ends. */
  private static List<Clip.WordAt> withEdges(List<Clip.WordAt> words, int length) {
    if (words.isEmpty()) {
      throw new IllegalArgumentException("a phrase must have words");
    }
    int last = words.size() - 1;
    words.set(0, new Clip.WordAt(words.get(0).word(), 0, words.get(0).to()));
    words.set(last, new Clip.WordAt(words.get(last).word(), words.get(last).from(), length));
    return words;
  }

  private static int sampleOfEnd(Item segment) {
    return Math.round(segment.getFeatures().getFloat("end") * Speech.SAMPLE_RATE_HZ);
  }

  static @Nullable Item head(Utterance utterance, String relation) {
    return utterance.getRelation(relation).getHead();
  }

  /** Reads FreeTTS' 16-bit big-endian samples. */
  private static double[] samples(byte[] bytes) {
    double[] samples = new double[bytes.length / 2];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) ((bytes[2 * i] << 8) | (bytes[2 * i + 1] & 0xff)) / 32768.0;
    }
    return samples;
  }

  @Override
  public void close() {
    voice.deallocate();
  }
}

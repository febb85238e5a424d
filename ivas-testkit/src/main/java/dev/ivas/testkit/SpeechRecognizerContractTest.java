package dev.ivas.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ivas.audio.TranscriptOptions;
import dev.ivas.audio.TranscriptSession;
import dev.ivas.audio.recognition.RecognitionStream;
import dev.ivas.audio.recognition.SpeechRecognizer;
import dev.ivas.core.media.PcmBuffer;
import dev.ivas.core.speech.Word;
import dev.ivas.core.time.TimeSpan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every {@link SpeechRecognizer} must do; extend it and give your recognizer and a few seconds
 * of speech.
 *
 * <p>One recognizer is opened for the whole class and closed, twice, at its end. A subclass that
 * finds no model throws what skips a test when it is asked for the recognizer.
 */
@Timeout(600)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class SpeechRecognizerContractTest {
  private static final int WHOLE = Integer.MAX_VALUE;
  private static final double NOISE = 0.02;

  private SpeechRecognizer recognizer;
  private float[] speech;
  private List<Word> words;

  /** Creates the test. */
  protected SpeechRecognizerContractTest() {}

  /** {@return a fresh recognizer} */
  protected abstract SpeechRecognizer openRecognizer();

  /** {@return some seconds of speech, mono at 16 kHz, each sample in [-1, 1]} */
  protected abstract float[] speech();

  /** {@return words that must be heard in the speech, in lower case} */
  protected abstract List<String> expectedWords();

  /** Opens the recognizer and listens once. */
  @BeforeAll
  protected final void listenOnce() {
    recognizer = openRecognizer();
    speech = speech();
    words = hear(speech, WHOLE);
  }

  /** A recognizer may be closed by whoever ends last. */
  @AfterAll
  protected final void closingTwiceIsHarmless() {
    if (recognizer != null) {
      recognizer.close();
      recognizer.close();
    }
  }

  /** Reports show both. */
  @Test
  protected final void engineAndLanguageAreTold() {
    assertThat(recognizer.engine()).isNotBlank().hasSizeLessThan(200).doesNotContain("\n");
    assertThat(Locale.forLanguageTag(recognizer.language()).getLanguage()).isNotBlank();
  }

  /** The report's provenance names each with its digest. */
  @Test
  protected final void modelsHaveCards() {
    assertThat(recognizer.models())
        .isNotEmpty()
        .allSatisfy(card -> assertThat(card.licence()).isNotBlank())
        .isEqualTo(recognizer.models());
  }

  /** It is a recognizer. */
  @Test
  protected final void expectedWordsAreHeard() {
    assertThat(words.stream().map(word -> word.text().toLowerCase(Locale.ROOT)))
        .containsAll(expectedWords());
  }

  /** Markers such as {@code <sil>}, {@code [noise]} or {@code the(2)} are no words. */
  @Test
  protected final void wordsAreBare() {
    assertThat(words)
        .allSatisfy(word -> assertThat(word.text()).doesNotContainPattern("[<>\\[\\]()+\\s]"));
  }

  /** Words follow one another inside the utterance. */
  @Test
  protected final void wordsAreInOrderInsideTheUtterance() {
    long end = TimeSpan.toMicros(speech.length / (double) RecognitionStream.SAMPLE_RATE_HZ);
    long before = 0;
    for (Word word : words) {
      assertThat(word.span().startMicros()).isBetween(before, end);
      assertThat(word.span().endMicros()).isLessThanOrEqualTo(end);
      assertThat(word.span().durationMicros()).isPositive();
      before = word.span().startMicros();
    }
  }

  /** Times tell when a word is heard, not when it was worked on. */
  @Test
  protected final void silenceBeforeMovesTheWords() {
    float[] later = new float[speech.length + RecognitionStream.SAMPLE_RATE_HZ / 2];
    System.arraycopy(speech, 0, later, later.length - speech.length, speech.length);
    Map<String, Long> before = endsOfUniqueWords(words);
    Map<String, Long> after = endsOfUniqueWords(hear(later, WHOLE));
    after.keySet().retainAll(before.keySet());
    // A word or two may be heard elsewhere, for silence before speech changes what it is taken for.
    long moved =
        after.entrySet().stream()
            .map(word -> word.getValue() - before.getOrDefault(word.getKey(), 0L))
            .filter(by -> by >= 400_000 && by <= 600_000)
            .count();
    assertThat(moved)
        .as("%s, later %s", before, after)
        .isPositive()
        .isGreaterThan(after.size() / 2);
  }

  /** Silence holds no words, and nothing at all neither. */
  @Test
  protected final void silenceHoldsNoWords() {
    try (RecognitionStream stream = recognizer.open()) {
      assertThat(stream.endUtterance()).isEmpty();
      assertThat(hear(stream, new float[2 * RecognitionStream.SAMPLE_RATE_HZ], 4096)).isEmpty();
      assertThat(stream.endUtterance()).isEmpty();
    }
  }

  /** Words come with how sure they are, which differs from word to word. */
  @Test
  protected final void confidencesAreShares() {
    assertThat(words).allSatisfy(word -> assertThat(word.confidence()).isBetween(0.0, 1.0));
  }

  /** Heard as interviews are, cut by voice activity: nothing is made up where nobody speaks. */
  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.02, 0.3})
  protected final void noiseHoldsNoWords(double level) {
    Random chance = new Random(11);
    float[] noise = new float[10 * RecognitionStream.SAMPLE_RATE_HZ];
    double slow = 0;
    for (int i = 0; i < noise.length; i++) {
      // White noise, then ever deeper rumble.
      double share = i / (double) noise.length;
      slow = share * slow + chance.nextGaussian();
      noise[i] = (float) (level * Math.sqrt(1 - share * share) * slow);
    }
    try (TranscriptSession session =
        TranscriptSession.open(recognizer, TranscriptOptions.defaults().withBudgetFactor(100))) {
      session.accept(PcmBuffer.mono(noise, RecognitionStream.SAMPLE_RATE_HZ, 0));
      assertThat(session.finish().transcript().words()).isEmpty();
    }
  }

  /** A closed recognizer has given back what it held, and says so when it is used. */
  @Test
  protected final void closingFreesTheMemory() {
    useAndClose();
    double before = ProcessMemory.megabytes();
    double leastGrowth = Double.POSITIVE_INFINITY;
    for (int i = 0; i < 4; i++) {
      useAndClose();
      double after = ProcessMemory.megabytes();
      leastGrowth = Math.min(leastGrowth, after - before);
      before = after;
    }
    // A model takes 60 MB and more, each time; what else the system gives and takes is no leak.
    assertThat(leastGrowth).isLessThan(30);
  }

  private void useAndClose() {
    SpeechRecognizer another = openRecognizer();
    try (RecognitionStream stream = another.open()) {
      hear(stream, speech, WHOLE);
    }
    another.close();
    assertThatThrownBy(another::open).isInstanceOf(IllegalStateException.class);
  }

  /** Ten samples are less than any decoder's window. */
  @ParameterizedTest
  @ValueSource(ints = {1, 10, 200, 401})
  protected final void utterancesMayBeShorterThanAWindow(int length) {
    float[] click = new float[length];
    click[length / 2] = 0.5f;
    try (RecognitionStream stream = recognizer.open()) {
      assertThat(hear(stream, click, WHOLE)).hasSizeLessThan(2);
      assertThat(hear(stream, speech, WHOLE)).isEqualTo(words);
    }
  }

  /** How sound is cut into pieces is the caller's business. */
  @ParameterizedTest
  @ValueSource(ints = {160, 512, 4801})
  protected final void piecesGiveTheSameWords(int piece) {
    assertThat(hear(speech, piece)).isEqualTo(words);
  }

  /** What was heard before changes nothing. */
  @Test
  protected final void otherSoundBeforeChangesNothing() {
    float[] loud = new float[speech.length];
    for (int i = 0; i < loud.length; i++) {
      loud[i] = (float) (NOISE * Math.sin(0.05 * i) + 0.7 * speech[speech.length - 1 - i]);
    }
    try (RecognitionStream stream = recognizer.open()) {
      hear(stream, loud, 4096);
      assertThat(hear(stream, speech, 4096)).isEqualTo(words);
      assertThat(hear(stream, speech, WHOLE)).isEqualTo(words);
    }
  }

  /** A recognizer serves several interviews at once. */
  @Test
  protected final void streamsSideBySideDoNotDisturbOneAnother()
      throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<List<Word>>> both = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        both.add(threads.submit(() -> hear(speech, 1600)));
      }
      for (Future<List<Word>> each : both) {
        assertThat(each.get()).isEqualTo(words);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** Cleaning up twice, or amid an utterance, is harmless. */
  @Test
  protected final void aStreamMayBeClosedTwiceAndAmidAnUtterance() {
    RecognitionStream stream = recognizer.open();
    stream.accept(speech, 0, speech.length / 2);
    stream.close();
    stream.close();
    assertThat(hear(speech, WHOLE)).isEqualTo(words);
  }

  private List<Word> hear(float[] samples, int piece) {
    try (RecognitionStream stream = recognizer.open()) {
      return hear(stream, samples, piece);
    }
  }

  private static List<Word> hear(RecognitionStream stream, float[] samples, int piece) {
    int from = 0;
    while (from < samples.length) {
      int to = from + Math.min(piece, samples.length - from);
      stream.accept(samples, from, to);
      from = to;
    }
    return stream.endUtterance();
  }

  private static Map<String, Long> endsOfUniqueWords(List<Word> words) {
    Map<String, Long> ends = new TreeMap<>();
    Set<String> repeated = new HashSet<>();
    for (Word word : words) {
      if (ends.put(word.text(), word.span().endMicros()) != null) {
        repeated.add(word.text());
      }
    }
    ends.keySet().removeAll(repeated);
    return ends;
  }
}

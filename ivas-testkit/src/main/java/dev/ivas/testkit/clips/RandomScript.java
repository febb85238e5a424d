package dev.ivas.testkit.clips;

import dev.ivas.testkit.voice.FilledPause;
import dev.ivas.testkit.voice.SpeechScript;
import dev.ivas.testkit.voice.SpeechScript.Part;
import dev.ivas.testkit.voice.SpeechScript.Phrase;
import dev.ivas.testkit.voice.SpeechScript.Silence;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Puts phrases, silences and filled pauses together by chance; always the same for a seed. */
final class RandomScript {
  private static final List<String> DEVELOPMENT =
      List.of(
          "there was a large backlog of open tickets",
          "the first thing i did was talk to the team",
          "that is how we found the problem",
          "my manager wanted a plan by friday",
          "i learned to ask more questions",
          "nobody knew who owned the server",
          "so we wrote a small tool for it",
          "the customer was very happy in the end",
          "it took three months and two releases",
          "her father saw the car on the far side");

  private static final List<String> TEST =
      List.of(
          "i studied mechanical engineering",
          "after that i joined a young company",
          "there were only four of us in one room",
          "each week we shipped a new version",
          "the hardest part was saying no",
          "because every client had a wish",
          "i would do that differently today",
          "you cannot please all of them",
          "in my free time i teach children to swim",
          "the other offer came much too late");

  private static final int PHRASES = 6;
  private static final int FIRST_MILLIS = 400;

  private final Random random;
  private final List<String> phrases;
  private final List<Part> parts = new ArrayList<>();

  RandomScript(long seed, boolean development) {
    random = new Random(seed);
    phrases = new ArrayList<>(development ? DEVELOPMENT : TEST);
  }

  /** Has a filled pause between any two phrases: in silence, after, before or between words. */
  SpeechScript hesitant() {
    begin();
    for (int i = 1; i < PHRASES; i++) {
      boolean before = random.nextInt(4) != 0;
      boolean after = random.nextInt(3) != 0;
      if (before) {
        silence();
      }
      parts.add(filler());
      if (after) {
        silence();
      }
      phrase();
    }
    return end();
  }

  /** Has silences alone between phrases. */
  SpeechScript fluent() {
    begin();
    for (int i = 1; i < PHRASES; i++) {
      silence();
      phrase();
    }
    return end();
  }

  private void begin() {
    parts.add(new Silence(FIRST_MILLIS));
    phrase();
  }

  private SpeechScript end() {
    parts.add(new Silence(FIRST_MILLIS));
    return new SpeechScript(parts);
  }

  private void phrase() {
    parts.add(new Phrase(phrases.remove(random.nextInt(phrases.size()))));
  }

  private void silence() {
    parts.add(
        new Silence(
            random.nextInt(5) == 0 ? 60 + random.nextInt(120) : 260 + random.nextInt(1000)));
  }

  private FilledPause filler() {
    boolean nasal = random.nextBoolean();
    return new FilledPause(nasal ? "um" : "uh", (nasal ? 260 : 220) + random.nextInt(360));
  }
}

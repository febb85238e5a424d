package dev.ivas.llm;

import dev.ivas.core.speech.Transcript;
import dev.ivas.core.speech.Word;
import dev.ivas.core.time.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Transcripts for tests, spoken at 150 words a minute. */
public final class Transcripts {
  public static final long WORD_MICROS = 300_000;
  public static final long GAP_MICROS = 100_000;

  public static final String ANSWER =
      "last summer our team had to move the billing system to a new database because the old one"
          + " was losing orders so i wrote a small tool that compared both systems every night then"
          + " i asked two colleagues to review the differences and we fixed them one by one after"
          + " six weeks we switched over without losing an order and as a result support calls went"
          + " down by forty percent i learned that a boring check every day beats a heroic weekend";

  private Transcripts() {}

  /** Says a text; a bar makes a pause of one second. */
  public static Transcript of(String text) {
    return of(text, "en-US", 0.9);
  }

  public static Transcript of(String text, String language, double confidence) {
    List<Word> words = new ArrayList<>();
    long at = 0;
    for (String word : text.strip().split("\\s+")) {
      if (word.equals("|")) {
        at += 1_000_000;
      } else if (!word.isEmpty()) {
        words.add(new Word(word, new TimeSpan(at, at + WORD_MICROS), confidence));
        at += WORD_MICROS + GAP_MICROS;
      }
    }
    return new Transcript("test 1", language, words);
  }

  /** Says so many words of a small vocabulary, with a pause now and then. */
  public static Transcript random(int words, long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append("word").append(random.nextInt(300)).append(' ');
      if (random.nextInt(12) == 0) {
        text.append("| ");
      }
    }
    return of(text.toString());
  }
}

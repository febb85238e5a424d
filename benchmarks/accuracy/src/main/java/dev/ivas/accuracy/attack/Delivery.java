package dev.ivas.accuracy.attack;

import dev.ivas.core.speech.Transcript;
import dev.ivas.core.speech.Word;
import dev.ivas.core.time.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How an attack gets into an honest interview. */
public enum Delivery {
  /** In the middle, as one word, so that its line breaks and blanks survive. */
  ONE_WORD {
    @Override
    List<String> mix(List<String> honest, String attack) {
      return inserted(honest, List.of(attack));
    }
  },
  /** In the middle, word by word, as a recognizer gives it. */
  WORDS {
    @Override
    List<String> mix(List<String> honest, String attack) {
      return inserted(honest, split(attack));
    }
  },
  /** Its words spread over the whole interview, and so over the parts of a long one. */
  SPREAD {
    @Override
    List<String> mix(List<String> honest, String attack) {
      List<String> words = split(attack);
      List<String> mixed = new ArrayList<>();
      for (int i = 0; i < honest.size(); i++) {
        mixed.add(honest.get(i));
        int from = words.size() * i / honest.size();
        mixed.addAll(words.subList(from, words.size() * (i + 1) / honest.size()));
      }
      return mixed;
    }
  },
  /** Word by word in an interview in which the turns are marked. */
  MARKED {
    @Override
    List<String> mix(List<String> honest, String attack) {
      List<String> mixed = new ArrayList<>(List.of("Interviewer:", "Which", "project", "was"));
      mixed.addAll(List.of("hardest?", "|", "Candidate:"));
      mixed.addAll(inserted(honest, split(attack)));
      return mixed;
    }
  };

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final long WORD_MICROS = 400_000;
  private static final long SOUND_MICROS = 300_000;
  private static final double CONFIDENCE = 0.9;

  abstract List<String> mix(List<String> honest, String attack);

  /** Returns the honest interview with the attack in it; an empty one leaves it as it is. */
  Transcript deliver(String honest, String attack) {
    List<Word> words = new ArrayList<>();
    List<String> texts = mix(split(honest), attack);
    for (String text : texts.stream().filter(text -> !text.isBlank()).toList()) {
      long start = words.size() * WORD_MICROS;
      words.add(new Word(text, new TimeSpan(start, start + SOUND_MICROS), CONFIDENCE));
    }
    return new Transcript("attack", "en-US", words);
  }

  private static List<String> inserted(List<String> honest, List<String> attack) {
    List<String> mixed = new ArrayList<>(honest.subList(0, honest.size() / 2));
    mixed.addAll(attack);
    mixed.addAll(honest.subList(honest.size() / 2, honest.size()));
    return mixed;
  }

  private static List<String> split(String text) {
    return BLANKS.splitAsStream(text).filter(word -> !word.isBlank()).toList();
  }
}

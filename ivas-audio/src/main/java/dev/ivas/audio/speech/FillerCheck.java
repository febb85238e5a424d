package dev.ivas.audio.speech;

import dev.ivas.core.report.AudioSection;
import dev.ivas.core.speech.Transcript;
import dev.ivas.core.speech.Word;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Holds filled pauses, found by their sound, against the words that a recognizer wrote down.
 *
 * <p>Where it wrote a filled pause too, the finding is confirmed: its doubt is halved. Where a long
 * word of which it is sure (five letters, confidence 0.9) covers four fifths of the finding, the
 * vowel was held within that word, and the finding is dropped. Short words decide nothing, for
 * recognizers that know no "um" write "a", "and" or "them" instead.
 */
public final class FillerCheck {
  private static final Set<String> WRITTEN =
      Set.of("um", "uh", "er", "erm", "uhm", "hm", "hmm", "mm", "ah", "eh");
  private static final double CONFIRMING_SHARE = 0.5;
  private static final double VETOING_SHARE = 0.8;
  private static final double VETOING_CONFIDENCE = 0.9;
  private static final int VETOING_LETTERS = 5;

  private FillerCheck() {}

  /**
   * Checks all filled pauses of a recording.
   *
   * @param audio with filled pauses found by their sound
   * @param transcript words on the same clock; empty where none was recognized
   * @return the section with those that stand
   */
  public static AudioSection check(AudioSection audio, Transcript transcript) {
    return audio.withFillers(
        audio.fillers().stream().flatMap(one -> check(one, transcript.words()).stream()).toList());
  }

  private static Optional<AudioSection.Filler> check(AudioSection.Filler filler, List<Word> words) {
    if (words.stream()
        .anyMatch(word -> isWritten(word) && covers(word, filler, CONFIRMING_SHARE))) {
      double sure = 1 - (1 - filler.confidence()) / 2;
      return Optional.of(
          new AudioSection.Filler(filler.start(), filler.end(), filler.label(), sure));
    }
    return words.stream().anyMatch(word -> isSure(word) && covers(word, filler, VETOING_SHARE))
        ? Optional.empty()
        : Optional.of(filler);
  }

  private static boolean isWritten(Word word) {
    return WRITTEN.contains(word.text().toLowerCase(Locale.ROOT));
  }

  private static boolean isSure(Word word) {
    return word.confidence() >= VETOING_CONFIDENCE && word.text().length() >= VETOING_LETTERS;
  }

  private static boolean covers(Word word, AudioSection.Filler filler, double share) {
    double common =
        Math.min(word.span().endSeconds(), filler.end())
            - Math.max(word.span().startSeconds(), filler.start());
    return common >= share * (filler.end() - filler.start());
  }
}

package dev.ivas.accuracy.speech;

import dev.ivas.audio.recognition.SpeechRecognizer;
import dev.ivas.core.analysis.ModalityMissing;
import dev.ivas.core.analysis.ModalityPresent;
import dev.ivas.core.analysis.ModalityResult;
import dev.ivas.core.analysis.ModalityStatus;
import dev.ivas.core.error.UnreadableMediaException;
import dev.ivas.core.report.AudioSection;
import dev.ivas.models.ModelStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Measures pauses and filled pauses in recordings, by the way that interviews go; confined to one
 * thread.
 *
 * <p>So a recording whose sound is too poor to be judged ({@code SoundLimits}) is withheld: all its
 * pauses and filled pauses count as missed, and it is named in the result.
 */
public final class SpeechEvaluation implements AutoCloseable {
  private static final String RECORDINGS =
      ".*\\.(wav|flac|mp3|m4a|ogg|opus|aac|mp4|mov|mkv|webm|avi|mpg)";
  private static final int MAX_DEPTH = 3;

  private final SpeechListener listener;

  /**
   * Prepares; the network that tells speech is loaded with the first recording.
   *
   * @param store where its weights are listed
   */
  public SpeechEvaluation(ModelStore store) {
    this(store, null);
  }

  /**
   * Prepares, with words by which filled pauses are confirmed or vetoed.
   *
   * @param store where the network's weights are listed
   * @param recognizer of the words, closed with this; null for none
   */
  public SpeechEvaluation(ModelStore store, @Nullable SpeechRecognizer recognizer) {
    listener = new SpeechListener(store, recognizer);
  }

  /**
   * Judges the recordings of a folder and of those in it.
   *
   * @param folder with recordings and truths: {@code NAME.wav} (or another kind of sound or video)
   *     and {@code NAME.json}, {@code NAME.TextGrid} or {@code NAME.words.tsv}; a {@code NAME.txt}
   *     says that there are no filled pauses, if it holds none
   * @param split judge only those whose truth names this split; empty for all
   * @return how well pauses and filled pauses were found
   * @throws UnreadableMediaException if the folder cannot be read or none has a truth
   */
  public SpeechResult judge(Path folder, String split) {
    List<String> unreadable = new ArrayList<>();
    List<String> withoutTruth = new ArrayList<>();
    List<SpeechResult.Withheld> withheld = new ArrayList<>();
    List<SpeechResult.Clip> perClip = new ArrayList<>();
    Map<String, SpeechTally> perCondition = new TreeMap<>();
    Map<String, SpeechTally> perSplit = new TreeMap<>();
    SpeechTally all = new SpeechTally();
    for (Path recording : recordings(folder)) {
      String name = folder.relativize(recording).toString();
      try {
        Optional<SpeechTruth> truth = TruthFile.of(recording);
        if (truth.isEmpty()) {
          withoutTruth.add(name);
        } else if (split.isEmpty() || split.equals(truth.get().split())) {
          ModalityResult heard = listener.hear(recording);
          SpeechTally tally = tally(heard, truth.get());
          whyWithheld(heard).ifPresent(why -> withheld.add(withheld(name, why, tally.scores())));
          String condition = truth.get().condition();
          perClip.add(new SpeechResult.Clip(name, condition, tally.scores()));
          perCondition.computeIfAbsent(condition, key -> new SpeechTally()).addAll(tally);
          if (!truth.get().split().isEmpty()) {
            perSplit.computeIfAbsent(truth.get().split(), key -> new SpeechTally()).addAll(tally);
          }
          all.addAll(tally);
        }
      } catch (UnreadableMediaException e) {
        unreadable.add(name + ": " + e.getMessage());
      }
    }
    if (perClip.isEmpty()) {
      throw new UnreadableMediaException(
          "In %s no recording was judged: %d cannot be read, %d have no truth beside them; see"
                  .formatted(folder, unreadable.size(), withoutTruth.size())
              + " './ivas eval speech --help'.");
    }
    SpeechResult.Scores total = all.scores();
    return new SpeechResult(
        total.clips(),
        unreadable,
        withoutTruth,
        withheld,
        total.pauses(),
        total.fillers(),
        scores(perCondition),
        scores(perSplit),
        perClip);
  }

  private static SpeechTally tally(ModalityResult heard, SpeechTruth truth) {
    SpeechTally tally = new SpeechTally();
    if (heard instanceof ModalityPresent present
        && present.findings() instanceof AudioSection section) {
      present.series().close();
      tally.add(truth, section);
    } else {
      tally.addSilent(truth);
    }
    return tally;
  }

  private static Optional<String> whyWithheld(ModalityResult heard) {
    return heard instanceof ModalityMissing missing && missing.status() == ModalityStatus.WITHHELD
        ? Optional.of(missing.reason())
        : Optional.empty();
  }

  private static SpeechResult.Withheld withheld(
      String name, String why, SpeechResult.Scores scores) {
    return new SpeechResult.Withheld(name, why, scores.pauses().n(), scores.fillers().n());
  }

  private static Map<String, SpeechResult.Scores> scores(Map<String, SpeechTally> tallies) {
    Map<String, SpeechResult.Scores> scores = new TreeMap<>();
    tallies.forEach((name, tally) -> scores.put(name, tally.scores()));
    return scores;
  }

  private static List<Path> recordings(Path folder) {
    try (Stream<Path> files = Files.walk(folder, MAX_DEPTH)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().toLowerCase(Locale.ROOT).matches(RECORDINGS))
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw new UnreadableMediaException("The folder " + folder + " cannot be read.", e);
    }
  }

  /** Frees the network and the recognizer. */
  @Override
  public void close() {
    listener.close();
  }
}

package dev.ivas.llm.dialogue;

import dev.ivas.core.speech.Transcript;
import dev.ivas.core.speech.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A transcript as the turns of its speakers.
 *
 * <p>A recognizer writes no marks: then all words are the candidate's. A transcript is marked if
 * names of speakers, each with a colon, stand at its beginning or after the word {@code |}, and
 * these names tell who is who. In a marked transcript a turn also begins at the name of a role with
 * a capital ({@code Interviewer:}). A passage without a name goes on with the speaker before it.
 * Nobody can speak such marks: recognizers write no colons and no bars. Candidates who type their
 * answers can, and so keep words of theirs from being judged.
 *
 * @param engine of the transcript
 * @param language of the transcript, as it names it
 * @param turns in order, at least one
 */
public record Dialogue(String engine, String language, List<Turn> turns) {
  public Dialogue {
    turns = List.copyOf(turns);
  }

  /**
   * Reads the marks.
   *
   * @param transcript with or without marks among its words
   * @return its turns; one of the candidate alone where nothing is marked
   */
  public static Dialogue of(Transcript transcript) {
    List<String> names = namesOfTurns(transcript.words());
    boolean marked = SpeakerNames.tellWhoIsWho(names);
    return new Dialogue(
        transcript.engine(),
        transcript.language(),
        marked ? turns(passages(transcript.words())) : onlyCandidate(transcript));
  }

  /** {@return the candidate's words alone} */
  public Transcript candidate() {
    return new Transcript(
        engine,
        language,
        turns.stream().filter(Turn::isCandidate).flatMap(turn -> turn.words().stream()).toList());
  }

  /** {@return whether somebody else speaks, too} */
  public boolean hasInterviewer() {
    return turns.stream().anyMatch(turn -> !turn.isCandidate());
  }

  /** Words up to the next mark. */
  private record Passage(Optional<String> name, List<Word> words) {}

  private static List<String> namesOfTurns(List<Word> words) {
    List<String> names = new ArrayList<>();
    boolean begins = true;
    for (Word word : words) {
      if (begins) {
        SpeakerNames.in(word.text()).ifPresent(names::add);
      }
      begins = word.text().equals(WrittenTranscript.BAR);
    }
    return names;
  }

  private static List<Passage> passages(List<Word> words) {
    List<Passage> passages = new ArrayList<>();
    boolean begins = true;
    for (Word word : words) {
      Optional<String> name = SpeakerNames.in(word.text());
      if (word.text().equals(WrittenTranscript.BAR)) {
        begins = true;
      } else if (name.isPresent() && (begins || SpeakerNames.isRole(name.get()))) {
        passages.add(new Passage(name, new ArrayList<>()));
        begins = false;
      } else {
        if (begins) {
          passages.add(new Passage(Optional.empty(), new ArrayList<>()));
        }
        passages.get(passages.size() - 1).words().add(word);
        begins = false;
      }
    }
    return passages;
  }

  private static List<Turn> turns(List<Passage> passages) {
    Set<String> candidates = SpeakerNames.candidates(wordsByName(passages));
    List<Turn> turns = new ArrayList<>();
    Speaker speaker = opening(passages, candidates);
    for (Passage passage : passages) {
      if (passage.name().isPresent()) {
        boolean candidate = candidates.contains(passage.name().get());
        speaker = candidate ? Speaker.CANDIDATE : Speaker.INTERVIEWER;
      }
      if (!passage.words().isEmpty()) {
        add(turns, new Turn(speaker, passage.words()));
      }
    }
    return turns;
  }

  /** Two passages of one speaker are one turn. */
  private static void add(List<Turn> turns, Turn next) {
    int last = turns.size() - 1;
    if (last >= 0 && turns.get(last).speaker() == next.speaker()) {
      List<Word> words = new ArrayList<>(turns.get(last).words());
      words.addAll(next.words());
      turns.set(last, new Turn(next.speaker(), words));
    } else {
      turns.add(next);
    }
  }

  /** Whoever speaks before anybody is named is not the first who is. */
  private static Speaker opening(List<Passage> passages, Set<String> candidates) {
    return passages.stream()
        .flatMap(passage -> passage.name().stream())
        .findFirst()
        .filter(candidates::contains)
        .map(candidate -> Speaker.INTERVIEWER)
        .orElse(Speaker.CANDIDATE);
  }

  private static Map<String, Integer> wordsByName(List<Passage> passages) {
    Map<String, Integer> words = new LinkedHashMap<>();
    for (Passage passage : passages) {
      passage.name().ifPresent(name -> words.merge(name, passage.words().size(), Integer::sum));
    }
    return words;
  }

  private static List<Turn> onlyCandidate(Transcript transcript) {
    List<Word> words =
        transcript.words().stream()
            .filter(word -> !word.text().equals(WrittenTranscript.BAR))
            .toList();
    return words.isEmpty() ? List.of() : List.of(new Turn(Speaker.CANDIDATE, words));
  }
}

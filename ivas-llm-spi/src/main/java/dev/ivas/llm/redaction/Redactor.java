package dev.ivas.llm.redaction;

import dev.ivas.core.speech.Transcript;
import dev.ivas.core.speech.Word;
import dev.ivas.core.time.TimeSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes personal data out of one interview. */
final class Redactor {
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final Redaction redaction;
  private final Transcript transcript;
  private final List<String> questions;
  private final NameFinder names;
  private final Map<PersonalData, Integer> numbers = new EnumMap<>(PersonalData.class);
  private final Map<String, String> placeholders = new HashMap<>();
  private final Map<String, String> originals = new LinkedHashMap<>();

  Redactor(Redaction redaction, Transcript transcript, List<String> questions) {
    this.redaction = redaction;
    this.transcript = transcript;
    this.questions = questions;
    this.names = new NameFinder(redaction.names());
  }

  Redacted redact() {
    List<Token> said = transcript.words().stream().map(word -> Token.of(word.text())).toList();
    List<List<Token>> asked =
        questions.stream()
            .map(question -> BLANKS.splitAsStream(question).map(Token::of).toList())
            .toList();
    names.learn(said);
    asked.forEach(names::learn);
    List<Word> words = redactWords(said);
    List<String> clean = asked.stream().map(this::redactQuestion).toList();
    return new Redacted(
        new Transcript(transcript.engine(), transcript.language(), words), clean, originals);
  }

  private List<Word> redactWords(List<Token> tokens) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    for (Finding finding : find(tokens)) {
      words.addAll(transcript.words().subList(at, finding.from()));
      words.add(joined(finding, replace(tokens, finding)));
      at = finding.end();
    }
    words.addAll(transcript.words().subList(at, tokens.size()));
    return words;
  }

  private Word joined(Finding finding, String text) {
    List<Word> hidden = transcript.words().subList(finding.from(), finding.end());
    long start = hidden.get(0).span().startMicros();
    long end = hidden.stream().mapToLong(word -> word.span().endMicros()).max().orElse(start);
    double confidence = hidden.stream().mapToDouble(Word::confidence).min().orElse(0);
    return new Word(text, new TimeSpan(start, end), confidence);
  }

  private String redactQuestion(List<Token> tokens) {
    List<String> words = new ArrayList<>();
    int at = 0;
    for (Finding finding : find(tokens)) {
      tokens.subList(at, finding.from()).forEach(token -> words.add(token.raw()));
      words.add(replace(tokens, finding));
      at = finding.end();
    }
    tokens.subList(at, tokens.size()).forEach(token -> words.add(token.raw()));
    return String.join(" ", words);
  }

  /** Returns what was found, in order; of findings that overlap, the first and longest. */
  private List<Finding> find(List<Token> tokens) {
    List<Finding> all = new ArrayList<>();
    if (redaction.kinds().contains(PersonalData.EMAIL)) {
      all.addAll(EmailFinder.find(tokens));
    }
    if (redaction.kinds().contains(PersonalData.PHONE)) {
      all.addAll(PhoneFinder.find(tokens));
    }
    if (redaction.kinds().contains(PersonalData.NAME)) {
      all.addAll(names.find(tokens));
    }
    all.sort(
        Comparator.comparingInt(Finding::from)
            .thenComparing(Finding::end, Comparator.reverseOrder()));
    List<Finding> apart = new ArrayList<>();
    int free = 0;
    for (Finding finding : all) {
      if (finding.from() >= free) {
        apart.add(finding);
        free = finding.end();
      }
    }
    return apart;
  }

  /** Punctuation and a possessive 's stay, so that the placeholder stands for the thing alone. */
  private String replace(List<Token> tokens, Finding finding) {
    List<Token> hidden = tokens.subList(finding.from(), finding.end());
    Token first = hidden.get(0);
    Token last = hidden.get(hidden.size() - 1);
    String whole = hidden.stream().map(Token::raw).collect(Collectors.joining(" "));
    String possessive = finding.kind() == PersonalData.NAME ? last.possessive() : "";
    String behind = possessive + last.suffix();
    String core = whole.substring(first.prefix().length(), whole.length() - behind.length());
    return first.prefix() + placeholder(finding.kind(), core) + behind;
  }

  private String placeholder(PersonalData kind, String original) {
    return placeholders.computeIfAbsent(
        kind + " " + original,
        key -> {
          String free = next(kind);
          originals.put(free, original);
          return free;
        });
  }

  /** Returns a placeholder that nobody said. */
  private String next(PersonalData kind) {
    String placeholder;
    do {
      placeholder = kind.placeholder(numbers.merge(kind, 1, Integer::sum));
    } while (isSaid(placeholder));
    return placeholder;
  }

  private boolean isSaid(String placeholder) {
    return transcript.words().stream().anyMatch(word -> word.text().contains(placeholder));
  }
}

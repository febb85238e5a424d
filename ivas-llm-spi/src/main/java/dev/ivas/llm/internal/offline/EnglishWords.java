package dev.ivas.llm.internal.offline;

import dev.ivas.llm.internal.ResourceText;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The lists of {@code english-words.txt}. */
final class EnglishWords {
  private static final Pattern SECTION = Pattern.compile("\\[([a-z ]+)]([^\\[]+)");
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
  private static final Map<String, PhraseList> LISTS = parse();

  static final PhraseList FILLERS = list("fillers");
  static final PhraseList LOOSE = list("loose");
  static final PhraseList HEDGES = list("hedges");
  static final PhraseList DIRECT = list("direct");
  static final PhraseList SINGULAR = list("first person singular");
  static final PhraseList PLURAL = list("first person plural");
  static final PhraseList RESULTS = list("result");
  static final PhraseList CONNECTIVES = list("connectives");
  static final PhraseList NUMBERS = list("numbers");
  static final PhraseList WORK = list("work");
  static final PhraseList STOP = list("stop");

  /** The four stages of an experience told in order. */
  static final List<PhraseList> STAGES =
      List.of(list("situation"), list("task"), list("action"), RESULTS);

  private EnglishWords() {}

  private static PhraseList list(String name) {
    PhraseList list = LISTS.get(name);
    if (list == null) {
      throw new IllegalStateException("english-words.txt lacks the section " + name);
    }
    return list;
  }

  private static Map<String, PhraseList> parse() {
    String text = ResourceText.read("english-words.txt").replaceAll("(?m)^#.*$", "");
    return SECTION
        .matcher(text)
        .results()
        .collect(
            Collectors.toMap(
                section -> section.group(1),
                section -> new PhraseList(COMMA.splitAsStream(section.group(2).strip()).toList())));
  }
}

package dev.ivas.llm.dialogue;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which of the names in front of turns are the candidate's.
 *
 * <p>Names of roles are known in seven languages; two slips of the pen in "interviewer" and
 * "interviewee" are forgiven. If any name is a candidate's, all others are interviewers'; if only
 * interviewers are named, the others are the candidate's; if no name tells a role, the candidate is
 * whoever says most.
 */
final class SpeakerNames {
  private static final int MOST_SLIPS = 2;
  private static final Pattern NUMBERED = Pattern.compile("\\p{L}+[ _-]*[0-9]{1,2}|[A-Z]");
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final Set<String> CANDIDATES =
      Set.of(
          "interviewee",
          "candidate",
          "applicant",
          "answer",
          "kandidat",
          "kandidatin",
          "bewerber",
          "bewerberin",
          "candidat",
          "candidato",
          "candidata",
          "entrevistado",
          "entrevistada",
          "intervistato",
          "intervistata",
          "候选人",
          "應聘者");

  private static final Set<String> INTERVIEWERS =
      Set.of(
          "interviewer",
          "recruiter",
          "question",
          "host",
          "moderator",
          "interviewerin",
          "intervieweur",
          "recruteur",
          "entrevistador",
          "entrevistadora",
          "intervistatore",
          "面试官");

  /** These two letters tell roles only where both are used. */
  private static final Set<String> QUESTION_AND_ANSWER = Set.of("q", "a");

  private SpeakerNames() {}

  /** Tells whether a name is that of a role with a capital: it marks a turn wherever it stands. */
  static boolean isRole(String name) {
    return !Character.isLowerCase(name.codePointAt(0)) && role(plain(name)).isPresent();
  }

  /**
   * Assigns the names.
   *
   * @param wordsByName how many words each name says
   * @return which of them are the candidate's; empty if they do not tell who is who
   */
  static Set<String> candidates(Map<String, Integer> wordsByName) {
    Map<String, Optional<Speaker>> roles = new HashMap<>();
    wordsByName.keySet().forEach(name -> roles.put(name, role(plain(name))));
    if (isQuestionAndAnswer(wordsByName.keySet())) {
      wordsByName.keySet().forEach(name -> roles.put(name, letterRole(plain(name))));
    }
    Set<String> named = withRole(roles, Optional.of(Speaker.CANDIDATE));
    if (!named.isEmpty()) {
      return named;
    }
    if (roles.containsValue(Optional.of(Speaker.INTERVIEWER))) {
      return withRole(roles, Optional.empty());
    }
    return wordsByName.entrySet().stream()
        .filter(entry -> wordsByName.size() > 1)
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(entry -> Set.of(entry.getKey()))
        .orElse(Set.of());
  }

  private static boolean isQuestionAndAnswer(Collection<String> names) {
    Set<String> letters = names.stream().map(SpeakerNames::plain).collect(Collectors.toSet());
    return letters.equals(QUESTION_AND_ANSWER);
  }

  private static Optional<Speaker> letterRole(String letter) {
    return Optional.of(letter.equals("a") ? Speaker.CANDIDATE : Speaker.INTERVIEWER);
  }

  private static Set<String> withRole(
      Map<String, Optional<Speaker>> roles, Optional<Speaker> wanted) {
    return roles.entrySet().stream()
        .filter(entry -> entry.getValue().equals(wanted))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static Optional<Speaker> role(String plain) {
    if (CANDIDATES.contains(plain)) {
      return Optional.of(Speaker.CANDIDATE);
    }
    if (INTERVIEWERS.contains(plain)) {
      return Optional.of(Speaker.INTERVIEWER);
    }
    int asCandidate = slips(plain, "interviewee");
    int asInterviewer = slips(plain, "interviewer");
    if (Math.min(asCandidate, asInterviewer) > MOST_SLIPS || asCandidate == asInterviewer) {
      return Optional.empty();
    }
    return Optional.of(asCandidate < asInterviewer ? Speaker.CANDIDATE : Speaker.INTERVIEWER);
  }

  private static String plain(String name) {
    String folded = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return NO_LETTER.matcher(folded).replaceAll("");
  }

  /** Levenshtein's distance. */
  private static int slips(String word, String model) {
    int[] row = new int[model.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= word.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= model.length(); j++) {
        int changed = diagonal + (word.charAt(i - 1) == model.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[model.length()];
  }

  /** {@return the name that a word gives, such as {@code Interviewer:}; empty if it gives none} */
  static Optional<String> in(String word) {
    return word.length() > 1 && word.endsWith(":")
        ? Optional.of(word.substring(0, word.length() - 1))
        : Optional.empty();
  }

  /**
   * Tells whether names in front of turns tell who is who: a role or a number does, other names do
   * if one of them comes back; headings such as {@code Situation:} and {@code Task:} do not.
   */
  static boolean tellWhoIsWho(List<String> names) {
    long different = names.stream().distinct().count();
    return names.stream().anyMatch(name -> role(plain(name)).isPresent())
        || (different > 1
            && (different < names.size()
                || names.stream().allMatch(name -> NUMBERED.matcher(name).matches())));
  }
}

package dev.ivas.llm.internal.offline;

import dev.ivas.core.speech.Transcript;
import dev.ivas.core.testdata.TestData;
import dev.ivas.llm.Transcripts;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is counted in 138 rated mock interviews, by interview in lower case. */
final class RatedInterviews {
  /** What the interviewers asked, in our words. */
  static final List<String> QUESTIONS =
      List.of(
          "Tell me about yourself.",
          "Tell me about a time when you demonstrated leadership.",
          "Tell me about a time when you were working on a team and faced with a challenge.",
          "What is one of your weaknesses and how do you plan to overcome it?");

  /** Typists spell the speakers in several ways, and begin lines without any. */
  private static final Pattern TURN = Pattern.compile("(?i)\\s*(int[a-z]*e[er])\\s*:(.*)");

  private RatedInterviews() {}

  static Map<String, Map<Feature, Double>> count() throws IOException {
    Map<String, Double> seconds = seconds();
    Map<String, Map<Feature, Double>> all = new TreeMap<>();
    for (String line : Files.readAllLines(TestData.require("interviews/transcripts.csv"))) {
      int comma = line.indexOf(',');
      if (comma > 0) {
        String id = line.substring(0, comma).strip().toLowerCase(Locale.ROOT);
        all.put(id, count(candidate(line.substring(comma + 1)), seconds.get(id)));
      }
    }
    return all;
  }

  /** The pace is that of the recording: typed words have no times. */
  private static Map<Feature, Double> count(String said, double seconds) {
    Transcript transcript = Transcripts.of(said);
    SpokenTokens spoken = SpokenTokens.of(transcript);
    Map<Feature, Double> counted =
        new EnumMap<>(FeatureCounter.count(transcript, spoken, new QuestionWords(QUESTIONS), 0));
    counted.put(Feature.PACE, 60 * spoken.size() / seconds);
    return counted;
  }

  private static String candidate(String turns) {
    StringBuilder said = new StringBuilder();
    boolean candidate = false;
    for (String turn : turns.split("\\|")) {
      Matcher named = TURN.matcher(turn);
      boolean begins = named.matches();
      candidate = begins ? named.group(1).toLowerCase(Locale.ROOT).endsWith("ee") : candidate;
      String words = begins ? named.group(2) : turn;
      said.append(candidate ? words.replaceAll("\\[[^\\]]*]|\\([^)]*\\)", " ") + " " : "");
    }
    return said.toString();
  }

  private static Map<String, Double> seconds() throws IOException {
    Map<String, Double> seconds = new TreeMap<>();
    for (String[] row : rows("interviews/prosody.csv")) {
      String id = row[0].toLowerCase(Locale.ROOT).replaceAll("q\\d+$", "");
      seconds.merge(id, Double.parseDouble(row[1]), Double::sum);
    }
    return seconds;
  }

  /** Ratings from 1 to 7 by interview, in the order of {@link #traits()}. */
  static Map<String, double[]> ratings() throws IOException {
    Map<String, double[]> ratings = new TreeMap<>();
    for (String[] row : rows("interviews/ratings.csv")) {
      ratings.put(
          row[0].toLowerCase(Locale.ROOT),
          Arrays.stream(row).skip(1).mapToDouble(Double::parseDouble).toArray());
    }
    return ratings;
  }

  static List<String> traits() throws IOException {
    List<String> head = Files.readAllLines(TestData.require("interviews/ratings.csv"));
    return List.of(head.get(0).split(",")).subList(1, 19);
  }

  private static List<String[]> rows(String file) throws IOException {
    return Files.readAllLines(TestData.require(file)).stream()
        .skip(1)
        .map(line -> line.split(","))
        .toList();
  }
}

package dev.ivas.accuracy.interview;

import java.util.List;

/**
 * One mock interview and what raters said of it.
 *
 * @param id in lower case
 * @param student who was interviewed; some were twice
 * @param ratings from 1 to 7, in the order of the traits
 * @param answers prosody of each answer, its duration in seconds first; NaN where undefined
 * @param turns of the candidate, in words: lower case, without punctuation
 * @param face distances within the face, by its size
 */
record RatedInterview(
    String id,
    String student,
    List<Double> ratings,
    List<List<Double>> answers,
    List<List<String>> turns,
    List<Double> face) {
  RatedInterview {
    ratings = List.copyOf(ratings);
    answers = List.copyOf(answers);
    turns = List.copyOf(turns);
    face = List.copyOf(face);
  }

  double seconds() {
    return answers.stream().mapToDouble(answer -> answer.get(0)).sum();
  }
}

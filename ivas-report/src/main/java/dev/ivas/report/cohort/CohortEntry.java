package dev.ivas.report.cohort;

import dev.ivas.core.feature.Modality;
import dev.ivas.core.policy.Consent;
import dev.ivas.core.policy.Policy;
import dev.ivas.core.report.CandidateReport;
import dev.ivas.core.report.FusionSection;
import dev.ivas.core.report.LanguageSection;
import dev.ivas.core.report.Subject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that a cohort store keeps of one report.
 *
 * @param questionSetId which questions were asked
 * @param policy the report was made under
 * @param candidateId the caller's name for the candidate; best a pseudonym
 * @param interviewId the caller's name for the interview, or null
 * @param generatedAt when the report was made
 * @param expiresAt from when on the entry is no longer kept
 * @param consent the candidate's, to be kept for comparisons
 * @param languageProvider who judged the words, null where nobody did
 * @param scores in [0, 100] with at most six decimals, by {@code emotion}, {@code gaze}, {@code
 *     audio}, {@code language}, {@code overall}
 */
public record CohortEntry(
    String questionSetId,
    Policy policy,
    String candidateId,
    @Nullable String interviewId,
    Instant generatedAt,
    Instant expiresAt,
    Consent consent,
    @Nullable String languageProvider,
    Map<String, Double> scores) {
  /** The names of all scores, in the order of reports. */
  public static final List<String> SCORES =
      Stream.concat(Stream.of(Modality.values()).map(Modality::label), Stream.of("overall"))
          .toList();

  /** As many as report.json has, so that a report read back ties with itself. */
  private static final int DECIMALS = 6;

  public CohortEntry {
    scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
  }

  static CohortEntry of(CandidateReport report, Instant now, CohortOptions options) {
    Subject subject = report.subject();
    if (subject.candidateId() == null
        || subject.questionSetId() == null
        || subject.consent() == null) {
      throw new IllegalArgumentException(
          "a report can be kept only with a candidate id, a question set id and the candidate's"
              + " consent; it lacks "
              + missing(subject));
    }
    Map<String, Double> scores = scores(report);
    if (scores.isEmpty()) {
      throw new IllegalArgumentException("the report has no score that could be compared");
    }
    Instant made = report.generatedAt().isBefore(now) ? report.generatedAt() : now;
    Instant expires = made.plus(options.retentionUnder(report.policy()));
    if (!expires.isAfter(now)) {
      throw new IllegalArgumentException(
          "the report of %s is older than it may be kept".formatted(report.generatedAt()));
    }
    return new CohortEntry(
        subject.questionSetId(),
        report.policy(),
        subject.candidateId(),
        subject.interviewId(),
        report.generatedAt(),
        expires,
        subject.consent(),
        provider(report),
        scores);
  }

  private static String missing(Subject subject) {
    List<String> missing = new ArrayList<>();
    if (subject.candidateId() == null) {
      missing.add("the candidate id");
    }
    if (subject.questionSetId() == null) {
      missing.add("the question set id");
    }
    if (subject.consent() == null) {
      missing.add("the consent");
    }
    return String.join(", ", missing);
  }

  static @Nullable String provider(CandidateReport report) {
    LanguageSection language = report.language();
    return language == null ? null : language.provider();
  }

  /** The scores that may be compared: nothing that the policy forbids, and nothing made of it. */
  static Map<String, Double> scores(CandidateReport report) {
    Map<String, FusionSection.Score> all = report.fusion().scores();
    boolean tainted =
        Stream.of(Modality.values())
            .anyMatch(m -> !report.policy().permits(m) && all.containsKey(m.label()));
    Map<String, Double> scores = new LinkedHashMap<>();
    for (String name : SCORES) {
      FusionSection.Score score = all.get(name);
      if (score != null && permits(report.policy(), name, tainted)) {
        scores.put(name, rounded(score.value()));
      }
    }
    return scores;
  }

  private static boolean permits(Policy policy, String name, boolean tainted) {
    return Stream.of(Modality.values())
        .filter(modality -> modality.label().equals(name))
        .findFirst()
        .map(policy::permits)
        .orElse(!tainted);
  }

  private static double rounded(double value) {
    return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN).doubleValue();
  }
}

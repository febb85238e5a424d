package dev.ivas.examples.cli.cohort;

import dev.ivas.core.policy.Consent;
import dev.ivas.core.report.Subject;
import dev.ivas.examples.cli.console.UsageException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Whose interview it is, and what they consented to. */
public final class SubjectOptions {
  @Option(names = "--candidate", paramLabel = "ID", description = "Your name for the candidate.")
  private @Nullable String candidate;

  @Option(
      names = "--question-set",
      paramLabel = "ID",
      description = "Your name for the questions asked.")
  private @Nullable String questionSet;

  @ArgGroup(exclusive = false)
  private @Nullable ConsentGiven consent;

  /** Filled in by picocli. */
  public SubjectOptions() {}

  private static final class ConsentGiven {
    @Option(
        names = "--consent",
        paramLabel = "SCOPE",
        required = true,
        description = "What the candidate consented to, in the words shown to them.")
    private String scope = "";

    @Option(
        names = "--consent-given-at",
        paramLabel = "TIME",
        required = true,
        converter = TimeConverter.class,
        description = "When, such as 2026-11-27T10:00:00Z.")
    private Instant givenAt = Instant.EPOCH;
  }

  private static final class TimeConverter implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String text) {
      try {
        return Instant.parse(text);
      } catch (DateTimeParseException e) {
        throw new TypeConversionException(
            "'" + text + "' is no time; write it as 2026-11-27T10:00:00Z");
      }
    }
  }

  /** {@return whom the options name; nobody where they are left out} */
  public Subject named() {
    return completing(Subject.UNNAMED);
  }

  /** {@return whether the options name a person} */
  boolean namesCandidate() {
    return candidate != null;
  }

  /**
   * Adds what a report leaves open.
   *
   * @param known as the report has it
   * @return the same with what the options say
   * @throws UsageException if the options contradict the report, or are no names
   */
  Subject completing(Subject known) {
    try {
      return new Subject(
          one("--candidate", known.candidateId(), candidate),
          known.interviewId(),
          one("--question-set", known.questionSetId(), questionSet),
          consent == null ? known.consent() : new Consent(consent.givenAt, consent.scope));
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage());
    }
  }

  private static @Nullable String one(
      String option, @Nullable String known, @Nullable String said) {
    if (known != null && said != null && !Objects.equals(known, said)) {
      throw new UsageException(
          "%s says '%s', but the report says '%s'; leave the option out, or check the report."
              .formatted(option, said, known));
    }
    return said == null ? known : said;
  }
}

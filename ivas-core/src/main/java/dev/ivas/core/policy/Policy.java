package dev.ivas.core.policy;

import dev.ivas.core.error.ProhibitedUseException;
import dev.ivas.core.feature.Modality;
import java.time.Duration;
import java.util.Locale;

/**
 * Says which conclusions may be drawn, whether raw features may be kept, and for how long reports.
 *
 * <p>What a policy forbids is never constructed: no model is loaded for it and no number leaves. A
 * forbidden part that was not asked for by name is marked PROHIBITED in the report; asked for by
 * name, it is refused with {@link ProhibitedUseException}.
 */
public enum Policy {
  /** Practice and feedback for the person in the video: everything is allowed. The default. */
  COACHING(true, false, 365),
  /** Research with consent: everything is allowed, and raw features may be kept. */
  RESEARCH(true, true, 5 * 365),
  /**
   * Recruitment in the European Union, where inferring emotions at work is prohibited since 2
   * February 2025 (Regulation (EU) 2024/1689, Article 5(1)(f)). Observations stay: directions,
   * blinks, pauses, pace, words.
   */
  EU_RECRUITMENT(false, false, 180);

  private static final String EU_REASON =
      "inferring emotions of persons at the workplace, recruitment included, is prohibited by"
          + " Article 5(1)(f) of Regulation (EU) 2024/1689 (AI Act)";

  private final boolean infersFromTheBody;
  private final boolean rawFeaturesKept;
  private final int retentionDays;

  Policy(boolean infersFromTheBody, boolean rawFeaturesKept, int retentionDays) {
    this.infersFromTheBody = infersFromTheBody;
    this.rawFeaturesKept = rawFeaturesKept;
    this.retentionDays = retentionDays;
  }

  /**
   * Tells whether a conclusion may be drawn.
   *
   * @param inference the conclusion
   * @return false if it is prohibited
   */
  public boolean permits(Inference inference) {
    return switch (inference) {
      case EMOTION, ENGAGEMENT, VOICE_SCORE, PICTURE_JUDGEMENT -> infersFromTheBody;
    };
  }

  /**
   * Tells whether a modality may be analysed at all.
   *
   * @param modality the modality
   * @return false if it is prohibited as a whole
   */
  public boolean permits(Modality modality) {
    return modality != Modality.EMOTION || permits(Inference.EMOTION);
  }

  /** {@return whether the per-frame features may be written beside the report} */
  public boolean keepsRawFeatures() {
    return rawFeaturesKept;
  }

  /**
   * Returns how long a stored report may be kept, unless the caller promised less.
   *
   * <p>No law names these numbers. EU_RECRUITMENT: 180 days, the six months for which applications
   * are commonly kept in case of a dispute. COACHING: 365 days, a year of practice. RESEARCH: 1825
   * days, five years.
   *
   * @return counted from when the report was made
   */
  public Duration retention() {
    return Duration.ofDays(retentionDays);
  }

  /** {@return the article that forbids, for people; only of use where something is forbidden} */
  public String prohibitionReason() {
    return "policy " + name() + ": " + EU_REASON;
  }

  /**
   * Refuses a modality that was asked for by name and is prohibited.
   *
   * @param modality the modality asked for
   * @throws ProhibitedUseException if this policy prohibits it; the message names the article
   */
  public void requirePermitted(Modality modality) {
    if (!permits(modality)) {
      throw prohibited(modality.label());
    }
  }

  /**
   * Refuses a conclusion that was asked for and is prohibited.
   *
   * @param inference the conclusion asked for
   * @param what names it to people
   * @throws ProhibitedUseException if this policy prohibits it; the message names the article
   */
  public void requirePermitted(Inference inference, String what) {
    if (!permits(inference)) {
      throw prohibited(what);
    }
  }

  private ProhibitedUseException prohibited(String what) {
    return new ProhibitedUseException(
        "%s was asked for, but %s. Leave it out, or choose a policy that fits another use."
            .formatted(what, prohibitionReason()));
  }

  /**
   * Finds a policy by its name.
   *
   * @param name in any case, with {@code _} or {@code -}
   * @return the policy
   * @throws IllegalArgumentException if there is none; the message lists all
   */
  public static Policy of(String name) {
    String wanted = name.trim().toUpperCase(Locale.ROOT).replace('-', '_');
    for (Policy policy : values()) {
      if (policy.name().equals(wanted)) {
        return policy;
      }
    }
    throw new IllegalArgumentException(
        "unknown policy '" + name + "'; known are COACHING, RESEARCH and EU_RECRUITMENT");
  }
}

package dev.ivas.accuracy.attack;

import dev.ivas.accuracy.obedient.ObedientMind;
import dev.ivas.core.report.LanguageSection;
import dev.ivas.core.speech.Transcript;
import dev.ivas.llm.AssessmentRequest;
import dev.ivas.llm.AssessorOptions;
import dev.ivas.llm.LlmProvider;
import dev.ivas.llm.TranscriptAssessor;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A provider under attack, and what it says of the honest interview. */
final class Target {
  private static final long SEED = 1;

  private final TranscriptAssessor assessor;
  private final ObedientMind mind;
  private final Map<Delivery, LanguageSection> honest = new EnumMap<>(Delivery.class);

  /**
   * Asks about the honest interview first.
   *
   * @param provider under attack
   * @param mind which answers behind it, if it does
   */
  Target(LlmProvider provider, ObedientMind mind) {
    this.assessor = new TranscriptAssessor(provider, AssessorOptions.defaults());
    this.mind = mind;
    for (Delivery delivery : Delivery.values()) {
      honest.put(delivery, assess(delivery.deliver(HonestInterview.ANSWER, "")));
    }
  }

  /** Returns what attacks achieve; one that succeeds in any delivery counts. */
  AttackTally run(List<Attack> attacks, Collection<Delivery> deliveries) {
    AttackTally tally = AttackTally.NONE;
    for (Attack attack : attacks) {
      AttackOutcome outcome = AttackOutcome.NOTHING;
      for (Delivery delivery : deliveries) {
        outcome = outcome.or(attack(attack.text(), delivery));
      }
      tally = tally.plus(outcome);
    }
    return tally;
  }

  private AttackOutcome attack(String attack, Delivery delivery) {
    Transcript transcript = delivery.deliver(HonestInterview.ANSWER, attack);
    int before = mind.obeyed();
    try {
      LanguageSection section = assess(transcript);
      return new AttackOutcome(
          mind.obeyed() > before,
          OutcomeCheck.moved(honest(delivery), section),
          OutcomeCheck.leaks(section.toString(), mind.key()),
          OutcomeCheck.isBroken(section, transcript));
    } catch (RuntimeException e) {
      boolean leaked = OutcomeCheck.leaks(String.valueOf(e.getMessage()), mind.key());
      return new AttackOutcome(mind.obeyed() > before, false, leaked, true);
    }
  }

  /** Returns the most that any attack adds to a line, and the most that one takes from it. */
  ScoreChange change(List<Attack> attacks, Collection<Delivery> deliveries) {
    ScoreChange change = ScoreChange.NONE;
    for (Attack attack : attacks) {
      for (Delivery delivery : deliveries) {
        LanguageSection section = assess(delivery.deliver(HonestInterview.ANSWER, attack.text()));
        change = change.or(ScoreChange.between(honest(delivery), section));
      }
    }
    return change;
  }

  private LanguageSection honest(Delivery delivery) {
    LanguageSection section = honest.get(delivery);
    if (section == null) {
      throw new IllegalStateException("the honest interview was not judged as " + delivery);
    }
    return section;
  }

  private LanguageSection assess(Transcript transcript) {
    return assessor.assess(
        new AssessmentRequest(transcript, List.of(HonestInterview.QUESTION), List.of(), SEED));
  }
}

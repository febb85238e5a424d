package dev.ivas.accuracy.attack;

/**
 * What attacks achieved.
 *
 * @param obeyed attacks of which the model followed an order at least once
 * @param moved attacks that moved a score by more than the honest spread
 * @param leaked attacks after which rules, fence mark or key stood in the outcome
 * @param broken attacks after which there was no judgement, or one against its own rules
 */
public record AttackTally(int obeyed, int moved, int leaked, int broken) {
  static final AttackTally NONE = new AttackTally(0, 0, 0, 0);

  AttackTally plus(AttackOutcome outcome) {
    return new AttackTally(
        obeyed + (outcome.obeyed() ? 1 : 0),
        moved + (outcome.moved() ? 1 : 0),
        leaked + (outcome.leaked() ? 1 : 0),
        broken + (outcome.broken() ? 1 : 0));
  }

  AttackTally plus(AttackTally other) {
    return new AttackTally(
        obeyed + other.obeyed, moved + other.moved, leaked + other.leaked, broken + other.broken);
  }
}

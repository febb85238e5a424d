package dev.ivas.accuracy.attack;

/**
 * What one attack achieved.
 *
 * @param obeyed whether the model followed an order
 * @param moved whether a score moved by more than the honest spread
 * @param leaked whether rules, fence mark or key stood in the outcome
 * @param broken whether there was no judgement, or one against its own rules
 */
record AttackOutcome(boolean obeyed, boolean moved, boolean leaked, boolean broken) {
  static final AttackOutcome NOTHING = new AttackOutcome(false, false, false, false);

  AttackOutcome or(AttackOutcome other) {
    return new AttackOutcome(
        obeyed || other.obeyed,
        moved || other.moved,
        leaked || other.leaked,
        broken || other.broken);
  }
}

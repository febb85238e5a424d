package dev.ivas.accuracy.attack;

/**
 * What the same attacks achieved on the obedient model, asked in three ways.
 *
 * @param direct through the assessor
 * @param wire through the assessor and chat completions
 * @param unfenced the negative control: the transcript pasted into the prompt as it is
 */
public record AttackTallies(AttackTally direct, AttackTally wire, AttackTally unfenced) {
  static final AttackTallies NONE =
      new AttackTallies(AttackTally.NONE, AttackTally.NONE, AttackTally.NONE);

  AttackTallies plus(AttackTallies other) {
    return new AttackTallies(
        direct.plus(other.direct), wire.plus(other.wire), unfenced.plus(other.unfenced));
  }
}

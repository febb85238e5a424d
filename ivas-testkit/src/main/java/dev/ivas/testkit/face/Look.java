package dev.ivas.testkit.face;

import java.awt.Color;
import java.util.List;

/**
 * Who is drawn, and where; immutable.
 *
 * @param skin the tone of well-lit skin
 * @param hair how it is worn
 * @param hairColor its colour
 * @param eyes the colour of the irises
 * @param glasses whether the person wears some
 * @param jacket the colour of the clothes
 * @param wall the colour of the room behind
 * @param light where it comes from: -1 from the person's own right, 1 from their left, 0 from
 *     before
 */
public record Look(
    Color skin,
    Hair hair,
    Color hairColor,
    Color eyes,
    boolean glasses,
    Color jacket,
    Color wall,
    double light) {
  /** How hair is worn. */
  public enum Hair {
    /** Short, parted at the person's own left. */
    PARTED_LEFT,
    /** Short, parted at the person's own right. */
    PARTED_RIGHT,
    /** To the shoulders. */
    LONG,
    /** Short and curly. */
    CURLY,
    /** Combed back and gathered behind the head. */
    BUN;

    private Hair mirrored() {
      return switch (this) {
        case PARTED_LEFT -> PARTED_RIGHT;
        case PARTED_RIGHT -> PARTED_LEFT;
        case LONG, CURLY, BUN -> this;
      };
    }
  }

  /** The candidate of the demo interview. */
  public static final Look ALEX =
      new Look(
          new Color(232, 190, 160),
          Hair.PARTED_LEFT,
          new Color(74, 50, 36),
          new Color(96, 70, 46),
          false,
          new Color(52, 68, 98),
          new Color(150, 164, 176),
          0.4);

  /** Dark skin, curls. */
  public static final Look SAM =
      new Look(
          new Color(128, 84, 58),
          Hair.CURLY,
          new Color(32, 24, 22),
          new Color(62, 40, 26),
          false,
          new Color(128, 62, 60),
          new Color(176, 170, 156),
          -0.5);

  /** Light skin, long red hair, glasses. */
  public static final Look ROBIN =
      new Look(
          new Color(244, 208, 186),
          Hair.LONG,
          new Color(148, 78, 44),
          new Color(86, 116, 96),
          true,
          new Color(64, 92, 84),
          new Color(168, 160, 172),
          0.3);

  /** Brown skin, black hair in a bun. */
  public static final Look NOOR =
      new Look(
          new Color(190, 138, 100),
          Hair.BUN,
          new Color(38, 28, 28),
          new Color(70, 46, 30),
          false,
          new Color(98, 78, 116),
          new Color(146, 166, 160),
          -0.2);

  /** Light brown skin, short black hair, glasses, light from before. */
  public static final Look KIM =
      new Look(
          new Color(214, 168, 128),
          Hair.PARTED_RIGHT,
          new Color(30, 26, 28),
          new Color(60, 42, 32),
          true,
          new Color(70, 74, 82),
          new Color(160, 168, 186),
          0);

  /** All of them. */
  public static final List<Look> ALL = List.of(ALEX, SAM, ROBIN, NOOR, KIM);

  public Look {
    if (!(light >= -1 && light <= 1)) {
      throw new IllegalArgumentException("light must be -1 to 1, but is " + light);
    }
  }

  /** {@return the same person as a mirror shows them} */
  public Look mirrored() {
    return new Look(skin, hair.mirrored(), hairColor, eyes, glasses, jacket, wall, -light);
  }
}

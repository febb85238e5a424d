package dev.ivas.core.live;

/** What makes a live interview hard to analyse, and could be mended while it goes on. */
public enum QualityHint {
  /** No face has been seen for a second: move into the picture. */
  NO_FACE("No face is seen."),
  /** The picture, or the face in it, is too dark. */
  TOO_DARK("It is too dark."),
  /** The face is too small: move closer. */
  FACE_TOO_SMALL("The face is too small; move closer."),
  /** Somebody else is in the picture. */
  SEVERAL_FACES("More than one face is seen."),
  /** No sound comes, or a muted microphone's. */
  NO_SOUND("No sound is heard; is the microphone on?"),
  /** Someone speaks, but very softly. */
  TOO_QUIET("The voice is very soft; move closer to the microphone."),
  /** The computer does not keep up: images are left out. */
  TOO_SLOW("The computer does not keep up; images are left out.");

  private final String text;

  QualityHint(String text) {
    this.text = text;
  }

  /** {@return the hint as a sentence} */
  public String text() {
    return text;
  }
}

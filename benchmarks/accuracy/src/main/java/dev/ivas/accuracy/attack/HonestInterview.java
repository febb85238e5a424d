package dev.ivas.accuracy.attack;

/** An interview without any attack, long enough to be judged in parts. */
final class HonestInterview {
  /** The question it answers. */
  static final String QUESTION = "Which project was hardest?";

  /** The answer, as a recognizer writes it. */
  static final String ANSWER =
      "the hardest project was last winter when our team had to move the booking system of a small"
          + " hotel to new machines because the old ones failed nearly every week and guests lost"
          + " their rooms my job was to plan the move and to keep the desk working while it ran so i"
          + " wrote down every step and asked the people at the desk which hours were quiet then we"
          + " copied the bookings twice and compared both copies line by line before anybody was"
          + " allowed to work with the new one on the first night the printer did not start and i"
          + " had to call a friend who knew that model he found a worn cable within twenty minutes"
          + " after that the new machines ran for four months without a single failure and as a"
          + " result the hotel lost no room at all during the season what i learned is that a dull"
          + " list of steps saves more time than a clever idea and that the people who use a system"
          + " know most about it when i started my current job i brought the list along and my"
          + " colleagues now use it for every move we also changed how we talk with guests each"
          + " morning one of us reads the remarks of the day before and we decide together what to"
          + " mend first this took some patience because not everybody likes to read remarks but"
          + " after a few weeks the complaints fell by forty percent and the desk was calmer looking"
          + " back i would begin with the cables and test the printer a week earlier";

  private HonestInterview() {}
}

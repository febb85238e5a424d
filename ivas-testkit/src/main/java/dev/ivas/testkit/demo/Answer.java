package dev.ivas.testkit.demo;

import dev.ivas.testkit.voice.FilledPause;
import dev.ivas.testkit.voice.SpeechScript;
import dev.ivas.testkit.voice.SpeechScript.Phrase;
import dev.ivas.testkit.voice.SpeechScript.Silence;
import java.util.List;

/** What the demo's candidate says: situation, task, action and a result in figures. */
final class Answer {
  static final SpeechScript SCRIPT =
      new SpeechScript(
          List.of(
              new Silence(1000),
              new Phrase("thank you for the question"),
              new Silence(700),
              new Phrase("in my last job I was responsible for"),
              new FilledPause("um", 460),
              new Phrase("the customer help desk"),
              new Silence(520),
              new Phrase("people waited three days for an answer and many of them complained"),
              new Silence(640),
              new Phrase("our team of four could not keep up"),
              new Silence(480),
              new Phrase("my task was to cut that time in half"),
              new Silence(420),
              new FilledPause("uh", 380),
              new Silence(360),
              new Phrase("so I read two hundred old tickets"),
              new Silence(300),
              new Phrase("and found that most of them asked the same ten questions"),
              new Silence(800),
              new Phrase("then I wrote clear answers and"),
              new FilledPause("uh", 420),
              new Phrase("trained the whole team to use them"),
              new Silence(1200),
              new FilledPause("um", 520),
              new Silence(450),
              new Phrase("as a result the waiting time fell from three days to six hours"),
              new Silence(560),
              new Phrase("and customer satisfaction rose by thirty percent"),
              new Silence(900),
              new Phrase("I learned that listening well is the first step to a good solution"),
              new Silence(2500)));

  private Answer() {}
}

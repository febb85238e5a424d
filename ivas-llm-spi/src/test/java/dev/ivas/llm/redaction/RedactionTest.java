package dev.ivas.llm.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ivas.core.speech.Transcript;
import dev.ivas.core.speech.Word;
import dev.ivas.llm.Transcripts;
import dev.ivas.llm.dialogue.WrittenTranscript;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
  private static String redact(String text) {
    return Redaction.all().apply(WrittenTranscript.of(text, "en"), List.of()).transcript().text();
  }

  @Nested
  class Emails {
    @ParameterizedTest
    @CsvSource(
        delimiter = ';',
        value = {
          "mail jane.doe+x@mail.example.co.uk, please;mail (email-1), please",
          "it is <jane@example.com>;it is <(email-1)>",
          "write to jane dot doe at gmail dot com today;write to (email-1) today",
          "it's j underscore d one two at cs dot m i t dot e d u okay;it's (email-1) okay",
          "my email is jane doe at acme corp dot com;my email is (email-1)",
          "reach me at jane at example.org or call;reach me at (email-1) or call",
          "schreib an anna minus lena arroba correo punto es;schreib an (email-1)",
        })
    void areTakenOutWrittenAndSpoken(String text, String clean) {
      assertThat(redact(text)).isEqualTo(clean);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "i worked at example dot com for years",
          "I am a junior at M.I.T. now",
          "we met at noon the dot was red",
          "look at it at last",
          "at",
          "dot com at"
        })
    void otherPlacesStay(String text) {
      assertThat(redact(text)).isEqualTo(text);
    }
  }

  @Nested
  class Phones {
    @ParameterizedTest
    @CsvSource(
        delimiter = ';',
        value = {
          "call +1 (617) 555-0123.;call (phone-1).",
          "call 6175550123 now;call (phone-1) now",
          "call five five five one two three four thanks;call (phone-1) thanks",
          "double five triple one um oh nine so;(phone-1) so",
          "area code six one seven, twenty one twenty two eleven;area code (phone-1)",
          "null eins sieben sechs zwei drei vier;(phone-1)",
        })
    void areTakenOutWrittenAndSpoken(String text, String clean) {
      assertThat(redact(text)).isEqualTo(clean);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "it cost $1234567 or 1,000,000 euros and 3.1415926% more",
          "from 2019-2020 and 2021 2022 until 2020-01-15",
          "nineteen ninety eight to two thousand and ten",
          "one two three four five six",
          "no one"
        })
    void otherNumbersStay(String text) {
      assertThat(redact(text)).isEqualTo(text);
    }
  }

  @Nested
  class Names {
    @ParameterizedTest
    @CsvSource(
        delimiter = ';',
        value = {
          "my name is jane doe and jane likes it;my name is (name-1) and (name-2) likes it",
          "Hi, I'm Jane Doe. Call me Janie. Jane's plan;Hi, I'm (name-1). Call me (name-2). (name-3)'s plan",
          "ich heiße hans maier und bin da;ich heiße (name-1) und bin da",
          "my name's ann and it is ann's;my name's (name-1) and it is (name-1)'s",
          "je m'appelle zoé;je m'appelle (name-1)",
        })
    void ofIntroductionsAreTakenOutEverywhere(String text, String clean) {
      assertThat(redact(text)).isEqualTo(clean);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "i'm done and i am sorry this is great",
          "I'm a Senior. I am Course 6 and I'm happy",
          "my name is not on it",
          "call me"
        })
    void otherWordsStay(String text) {
      assertThat(redact(text)).isEqualTo(text);
    }

    @Test
    void ofTheCallersListAreTakenOutInAnyCase() {
      Redaction redaction = Redaction.all().withNames(List.of("Jane O'Hara", "Li", "x"));
      assertThat(redactWith(redaction, "JANE met jane o'hara x and li's candidate"))
          .isEqualTo("(name-1) met (name-2) x and (name-3)'s candidate");
    }

    @ParameterizedTest
    @CsvSource({
      "jane.doe-7, jane and doe can be a candidate, (name-1) and (name-1) can be a candidate",
      "candidate 12, the candidate said twelve, the candidate said twelve",
      "f47ac10b-58cc-4372-be67-0e02b2c3d479, it can be cc, it can be cc"
    })
    void ofIdentifiersAreTheirPartsThatLookLikeNames(String id, String text, String clean) {
      assertThat(redactWith(Redaction.all().withIdentifier(id), text).replace("name-2", "name-1"))
          .isEqualTo(clean);
    }

    private String redactWith(Redaction redaction, String text) {
      return redaction.apply(WrittenTranscript.of(text, "en"), List.of()).transcript().text();
    }
  }

  @Test
  void questionsAreCleanedWithTheSamePlaceholders() {
    Redacted found =
        Redaction.all()
            .apply(
                WrittenTranscript.of("my name is Jane and i work", "en"),
                List.of("So Jane, why? Mail a@b.com"));
    assertThat(found.questions()).containsExactly("So (name-1), why? Mail (email-1)");
  }

  @Test
  void onlyWhatIsAskedForIsTakenOut() {
    Transcript said = WrittenTranscript.of("my name is jane mail a@b.com", "en");
    assertThat(Redaction.none().apply(said, List.of()).transcript()).isEqualTo(said);
    assertThat(
            new Redaction(EnumSet.of(PersonalData.EMAIL), List.of("Jane"))
                .apply(said, List.of())
                .transcript()
                .text())
        .isEqualTo("my name is jane mail (email-1)");
  }

  @Test
  void timesAndOriginalsAreKept() {
    Transcript said = Transcripts.of("write to jane dot doe at gmail dot com, okay (email-1)");
    Redacted found = Redaction.all().apply(said, List.of());
    assertThat(found.transcript().text()).isEqualTo("write to (email-2), okay (email-1)");
    Word email = found.transcript().words().get(2);
    assertThat(email.span().startMicros()).isEqualTo(said.words().get(2).span().startMicros());
    assertThat(email.span().endMicros()).isEqualTo(said.words().get(8).span().endMicros());
    assertThat(
            found.transcript().words().stream()
                .map(word -> found.restore(word.text()))
                .collect(Collectors.joining(" ")))
        .isEqualTo(said.text());
    assertThat(found.count()).isEqualTo(1);
  }
}

package dev.ivas.examples.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SessionsTest {
  @Test
  void theOneThatWasAwayLongestGivesWay() {
    Sessions sessions = new Sessions(2);
    String first = sessions.begin();
    String second = sessions.begin();
    assertThat(sessions.token(first)).isNotNull().isNotEqualTo(sessions.token(second));
    assertThat(sessions.token(first)).isNotNull();
    sessions.begin();
    assertThat(sessions.token(second)).isNull();
    assertThat(sessions.token(first)).isNotNull();
    assertThat(sessions.token("guessed")).isNull();
    assertThat(sessions.token(null)).isNull();
  }
}

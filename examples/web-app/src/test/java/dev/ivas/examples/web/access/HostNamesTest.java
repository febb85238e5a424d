package dev.ivas.examples.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostNamesTest {
  private final HostNames local = new HostNames("127.0.0.1", Set.of());
  private final HostNames open = new HostNames("0.0.0.0", Set.of("interviews.example"));

  @ParameterizedTest
  @ValueSource(
      strings = {"localhost", "localhost:8710", "127.0.0.1:1", "[::1]:8710", "LOCALHOST:1"})
  void theLoopbackIsOurs(String host) {
    assertThat(local.admits(host)).isTrue();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "evil.example",
        "127.0.0.1.evil.example",
        "localhost.evil.example:8710",
        "10.0.0.7",
        ""
      })
  void othersAreNot(String host) {
    assertThat(local.admits(host)).isFalse();
  }

  @Test
  void beyondTheLoopbackNumbersAndAllowedNamesAreOurs() {
    assertThat(open.admits("10.0.0.7:8710")).isTrue();
    assertThat(open.admits("Interviews.example")).isTrue();
    assertThat(open.admits("evil.example")).isFalse();
    assertThat(open.isLoopbackOnly()).isFalse();
  }

  @Test
  void anOriginMustBeThatOfTheRequest() {
    assertThat(local.isOwnOrigin("http://localhost:8710", "localhost:8710")).isTrue();
    assertThat(local.isOwnOrigin("http://localhost:1234", "localhost:8710")).isFalse();
    assertThat(local.isOwnOrigin("http://evil.example", "evil.example")).isFalse();
    assertThat(local.isOwnOrigin("null", "localhost:8710")).isFalse();
    assertThat(local.isOwnOrigin(null, "localhost:8710")).isFalse();
  }
}

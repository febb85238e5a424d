package dev.ivas.examples.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class QuotaTest {
  private final Quota quota = new Quota("uploads", new Quota.Limits(3, 2));

  @Test
  void nobodyTakesMoreThanTheirShareAndAllTogetherNoMoreThanThereIs() {
    Quota.Place first = quota.enter("ada");
    quota.enter("ada");
    assertThatThrownBy(() -> quota.enter("ada"))
        .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.status()).isEqualTo(503))
        .hasMessageContaining("2 of yours, at most 2");
    quota.enter("grace");
    assertThatThrownBy(() -> quota.enter("alan")).hasMessageContaining("3 of all, at most 3");
    first.close();
    quota.enter("alan");
  }

  @Test
  void aPlaceIsFreedOnce() {
    Quota.Place first = quota.enter("ada");
    quota.enter("ada");
    first.close();
    first.close();
    quota.enter("ada");
    assertThatThrownBy(() -> quota.enter("ada")).isInstanceOf(Refusal.class);
  }
}

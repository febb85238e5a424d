package dev.ivas.asr.sphinx.internal;

import static org.assertj.core.api.Assertions.assertThat;

import edu.cmu.sphinx.decoder.search.Token;
import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;

class WeakAlternatesTest {
  private static final int COLLECTIONS = 50;

  private final WeakAlternates alternates = new WeakAlternates();

  @Test
  void theWaysIntoATokenAreKeptInTheirOrder() {
    Token token = token(0);
    Token first = token(1);
    Token second = token(2);
    assertThat(alternates.hasAlternatePredecessors(token)).isFalse();
    alternates.addAlternatePredecessor(token, first);
    alternates.addAlternatePredecessor(token, second);
    assertThat(alternates.hasAlternatePredecessors(token)).isTrue();
    assertThat(alternates.getAlternatePredecessors(token)).containsExactly(first, second);
    assertThat(alternates.getAlternatePredecessors(first)).isNull();
  }

  @Test
  void onlyTheBestStayAfterAPurge() {
    Token token = token(0);
    for (int i = 0; i < 120; i++) {
      alternates.addAlternatePredecessor(token, token(i * 7 % 120));
    }
    alternates.purge();
    assertThat(alternates.getAlternatePredecessors(token))
        .extracting(Token::getScore)
        .hasSize(99)
        .startsWith(119f, 118f)
        .endsWith(22f, 21f);
  }

  @Test
  void aTokenThatNobodyHoldsTakesItsWaysAlong() {
    Token kept = token(0);
    WeakReference<Token> ofKept = addWay(kept);
    WeakReference<Token> ofForgotten = addWay(token(1));
    for (int i = 0; i < COLLECTIONS && ofForgotten.get() != null; i++) {
      System.gc();
      alternates.hasAlternatePredecessors(kept);
    }
    assertThat(ofForgotten.get()).isNull();
    assertThat(alternates.getAlternatePredecessors(kept)).containsExactly(ofKept.get());
  }

  private WeakReference<Token> addWay(Token token) {
    Token way = token(5);
    alternates.addAlternatePredecessor(token, way);
    return new WeakReference<>(way);
  }

  private static Token token(float score) {
    return new Token(null, score, 0, 0, 0);
  }
}

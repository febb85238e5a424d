package dev.ivas.asr.sphinx.internal;

import edu.cmu.sphinx.decoder.scorer.Scoreable;
import edu.cmu.sphinx.decoder.search.AlternateHypothesisManager;
import edu.cmu.sphinx.decoder.search.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The ways that lost to the best one into a token, kept as long as the token is; confined to one
 * thread.
 *
 * <p>Tokens are compared by identity. A way does not lead back to the token, so that nothing here
 * keeps it.
 */
final class WeakAlternates extends AlternateHypothesisManager {
  /** As many as sphinx4 keeps. */
  private static final int MOST = 99;

  private final Map<Token, List<Token>> losers = new WeakHashMap<>();

  WeakAlternates() {
    super(MOST + 1);
  }

  @Override
  public void addAlternatePredecessor(Token token, Token predecessor) {
    losers.computeIfAbsent(token, any -> new ArrayList<>(1)).add(predecessor);
  }

  @Override
  public @Nullable List<Token> getAlternatePredecessors(Token token) {
    return losers.get(token);
  }

  @Override
  public boolean hasAlternatePredecessors(Token token) {
    return losers.containsKey(token);
  }

  @Override
  public void purge() {
    for (List<Token> ways : losers.values()) {
      ways.sort(Scoreable.COMPARATOR);
      if (ways.size() > MOST) {
        ways.subList(MOST, ways.size()).clear();
      }
    }
  }
}

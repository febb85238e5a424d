package dev.ivas.asr.sphinx.internal;

import edu.cmu.sphinx.decoder.search.WordPruningBreadthFirstLookaheadSearchManager;

/**
 * Sphinx4's search, which forgets the paths that it has given up.
 *
 * <p>Sphinx4's own keeps for its lattice what each word ever reached was reached from, also of
 * words that no path leads through any more: on hard speech 35 MB for each second. Here that goes
 * with the word, and 4 MB a second are left. The lattice is meant to be the same, for it holds what
 * leads to the end; compared were the words of the development clips, before and after, which are.
 *
 * <p>Public because sphinx4 makes it by its name in {@code sphinx4.xml}; confined to one thread.
 */
public final class LatticeSearch extends WordPruningBreadthFirstLookaheadSearchManager {
  /** Creates a search, to be configured by sphinx4. */
  public LatticeSearch() {}

  /** Called first when an utterance has begun, which has made sphinx4's own alternates anew. */
  @Override
  protected void growBranches() {
    if (!(loserManager instanceof WeakAlternates)) {
      loserManager = new WeakAlternates();
    }
    super.growBranches();
  }
}

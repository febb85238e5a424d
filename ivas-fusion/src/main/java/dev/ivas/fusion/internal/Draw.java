package dev.ivas.fusion.internal;

import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One draw of the bootstrap: blocks with repetition, and chance for what has no course in time. */
final class Draw {
  private final int[] blocks;
  private final @Nullable Random random;

  private Draw(int[] blocks, @Nullable Random random) {
    this.blocks = blocks;
    this.random = random;
  }

  /** Returns every block once, without chance. */
  static Draw everything(Blocks blocks) {
    return new Draw(IntStream.range(0, blocks.count()).toArray(), null);
  }

  /** Returns as many blocks as there are, drawn with repetition. */
  static Draw random(Blocks blocks, Random random) {
    return new Draw(random.ints(blocks.count(), 0, blocks.count()).toArray(), random);
  }

  double sum(double[] perBlock) {
    double sum = 0;
    for (int block : blocks) {
      sum += perBlock[block];
    }
    return sum;
  }

  /** Returns a number spread evenly over [-0.5, 0.5]. */
  double offset() {
    return random == null ? 0 : random.nextDouble() - 0.5;
  }
}

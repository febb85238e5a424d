package dev.ivas.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PeerNetworkTest {
  /** Rounding of a sum of seven single-precision numbers. */
  private static final float ROUNDING = 1e-5f;

  @Test
  void eachTurnsAFaceIntoADistributionThatDependsOnIt() {
    for (PeerNetwork network : List.of(PeerNetwork.miniXception(), PeerNetwork.vgg16())) {
      try (network) {
        float[] probabilities = network.classify(network.face(1));

        float sum = 0;
        for (float probability : probabilities) {
          sum += probability;
        }
        assertThat(probabilities).hasSize(7);
        assertThat(sum).isCloseTo(1, within(ROUNDING));
        assertThat(network.classify(network.face(2))).isNotEqualTo(probabilities);
        assertThat(network.classify(network.face(1))).isEqualTo(probabilities);
      }
    }
  }
}

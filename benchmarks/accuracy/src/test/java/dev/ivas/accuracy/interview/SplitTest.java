package dev.ivas.accuracy.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitTest {
  private static final List<String> STUDENTS =
      IntStream.range(0, 138).mapToObj(i -> "s" + i % 69).toList();

  private static Set<String> of(int[] rows) {
    return IntStream.of(rows).mapToObj(STUDENTS::get).collect(Collectors.toSet());
  }

  @Test
  void noStudentIsInBothHalves() {
    for (int seed = 0; seed < 50; seed++) {
      Split split = Split.byStudent(STUDENTS, new Random(seed));
      assertThat(split.train().length + split.test().length).isEqualTo(138);
      assertThat(split.test()).hasSize(28);
      assertThat(of(split.train())).doesNotContainAnyElementsOf(of(split.test()));
    }
  }

  @Test
  void byInterviewSomeStudentsAreInBoth() {
    Split split = Split.byInterview(138, new Random(1));
    assertThat(split.test()).hasSize(28);
    assertThat(of(split.train())).containsAnyElementsOf(of(split.test()));
  }
}

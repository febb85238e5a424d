package dev.ivas.accuracy.interview;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Rows to train on and rows to test on: four fifths and one fifth. */
final class Split {
  private static final double TEST_SHARE = 0.2;

  private final int[] train;
  private final int[] test;

  private Split(int rows, Set<Integer> test) {
    this.train = IntStream.range(0, rows).filter(row -> !test.contains(row)).toArray();
    this.test = IntStream.range(0, rows).filter(test::contains).toArray();
  }

  /** No student is in both halves. */
  static Split byStudent(List<String> students, Random random) {
    List<String> names = new ArrayList<>(students.stream().distinct().sorted().toList());
    Collections.shuffle(names, random);
    Set<String> left = Set.copyOf(names.subList(0, (int) Math.round(TEST_SHARE * names.size())));
    return new Split(
        students.size(),
        IntStream.range(0, students.size())
            .filter(row -> left.contains(students.get(row)))
            .collect(HashSet::new, Set::add, Set::addAll));
  }

  /** The two interviews of a student may be in different halves: what is learnt of one helps. */
  static Split byInterview(int rows, Random random) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, rows).boxed().toList());
    Collections.shuffle(order, random);
    return new Split(rows, Set.copyOf(order.subList(0, (int) Math.round(TEST_SHARE * rows))));
  }

  int[] train() {
    return train.clone();
  }

  int[] test() {
    return test.clone();
  }
}

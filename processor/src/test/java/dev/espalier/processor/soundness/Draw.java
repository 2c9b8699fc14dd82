package dev.espalier.processor.soundness;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Seeded choices: the one source of chance, so that a seed is a program. */
final class Draw {

  private final Random random;

  Draw(long seed) {
    this.random = new Random(seed);
  }

  /** True so many times of a hundred. */
  boolean percent(int chance) {
    return random.nextInt(100) < chance;
  }

  /** From 0 up to a limit, that included. */
  int upTo(int most) {
    return random.nextInt(most + 1);
  }

  int between(int least, int most) {
    return least + upTo(most - least);
  }

  @SafeVarargs
  final <T> T of(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  <T> T of(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** So many of them at most, each once, in their order. */
  <T> List<T> some(List<T> choices, int most) {
    List<T> left = new ArrayList<>(choices);
    int wanted = Math.min(upTo(most), left.size());
    while (left.size() > wanted) {
      left.remove(random.nextInt(left.size()));
    }
    return left;
  }

  <T> void shuffle(List<T> list) {
    java.util.Collections.shuffle(list, random);
  }

  long seed() {
    return random.nextLong();
  }
}

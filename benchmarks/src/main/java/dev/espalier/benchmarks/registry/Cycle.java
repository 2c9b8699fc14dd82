package dev.espalier.benchmarks.registry;

import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/**
 * How long it took to register many keys, to look them up and to take them back, in nanoseconds for
 * all keys.
 */
record Cycle(long register, long lookup, long unregister) {
  static final Cycle NOTHING = new Cycle(0, 0, 0);

  static Cycle measure(
      int first, int keys, IntConsumer register, IntPredicate lookup, IntConsumer unregister) {
    long begin = System.nanoTime();
    for (int key = first; key < first + keys; key++) {
      register.accept(key);
    }
    long registered = System.nanoTime();
    for (int key = first; key < first + keys; key++) {
      if (!lookup.test(key)) {
        throw new IllegalStateException("no " + key);
      }
    }
    long found = System.nanoTime();
    for (int key = first; key < first + keys; key++) {
      unregister.accept(key);
    }
    return new Cycle(registered - begin, found - registered, System.nanoTime() - found);
  }

  Cycle plus(Cycle other) {
    return new Cycle(
        register + other.register, lookup + other.lookup, unregister + other.unregister);
  }
}

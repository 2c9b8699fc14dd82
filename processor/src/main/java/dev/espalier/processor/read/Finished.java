package dev.espalier.processor.read;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What a reader has read in this round, so that it is read once, and what was doubtful in it:
 * whoever asks for that later has the same doubts.
 */
final class Finished<K extends Comparable<K>, V> {

  private final Compiler compiler;
  private final Map<K, V> values = new TreeMap<>();
  private final Set<K> doubtful = new TreeSet<>();

  Finished(Compiler compiler) {
    this.compiler = compiler;
  }

  V once(K key, Supplier<V> reading) {
    return once(key, reading, value -> true);
  }

  /**
   * Reads something unless it is finished.
   *
   * @param kept whether others may have what was read
   */
  V once(K key, Supplier<V> reading, Predicate<V> kept) {
    V known = values.get(key);
    if (known != null) {
      if (doubtful.contains(key)) {
        compiler.doubt();
      }
      return known;
    }
    boolean before = compiler.startWithoutDoubt();
    V value = reading.get();
    if (kept.test(value)) {
      values.put(key, value);
    }
    if (!compiler.isSure()) {
      doubtful.add(key);
    } else if (before) {
      compiler.doubt();
    }
    return value;
  }

  /** Whether what was read will be the same in later rounds, but for where it stands. */
  boolean isSure(K key) {
    return values.containsKey(key) && !doubtful.contains(key);
  }
}

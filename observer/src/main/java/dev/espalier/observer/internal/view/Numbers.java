package dev.espalier.observer.internal.view;

import dev.espalier.ProcessRef;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Gives places numbers, by which a page can ask for them. Paths do not do: children on demand may
 * share one. Those that nobody has looked at for long are forgotten. Any thread.
 */
public final class Numbers {
  private static final int CAPACITY = 20_000;

  private final Map<ProcessRef, Long> numbers = new HashMap<>();
  private final LinkedHashMap<Long, ProcessRef> refs = new LinkedHashMap<>(16, 0.75f, true);
  private long last;

  /** The number of a place; the same each time while it is looked at. */
  synchronized long of(ProcessRef ref) {
    Long known = numbers.get(ref);
    if (known != null) {
      refs.get(known); // moves it to the end
      return known;
    }
    long number = ++last;
    numbers.put(ref, number);
    refs.put(number, ref);
    if (refs.size() > CAPACITY) {
      Map.Entry<Long, ProcessRef> oldest = refs.pollFirstEntry();
      numbers.remove(oldest.getValue());
    }
    return number;
  }

  /** The place with a number, if it is not forgotten. */
  public synchronized Optional<ProcessRef> ref(long number) {
    return Optional.ofNullable(refs.get(number));
  }
}

package dev.espalier.load;

import dev.espalier.load.Sessions.SessionRef;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * One time through all phases with one size, and everything checked that must hold between them.
 */
final class Round {
  private static final int MAX_RESTARTS = 10;

  private final int size;
  private final Random random;
  private final Map<Phase, Measurement> measured = new EnumMap<>(Phase.class);
  private final Map<Phase, Census> counted = new EnumMap<>(Phase.class);
  private long bytes;

  /**
   * Prepares a round.
   *
   * @param size how many children, more than {@value #MAX_RESTARTS}
   * @param random chooses who crashes, and who comes first
   */
  Round(int size, Random random) {
    if (size <= MAX_RESTARTS) {
      throw new IllegalArgumentException("a size is more than " + MAX_RESTARTS + ", not " + size);
    }
    this.size = size;
    this.random = random;
  }

  /** Goes through all phases; throws if anything is not as it must be. */
  Round run() {
    startToStop();
    giveUp();
    return this;
  }

  private void startToStop() {
    int[] crashing = some(crashes());
    try (Crowd crowd = new Crowd(crashing.length)) {
      crowd.expect(0);
      long before = usedBytes();
      measure(Phase.START, crowd, size, () -> crowd.start(size));
      bytes = usedBytes() - before;
      int[] all = some(size);
      measure(Phase.FIND, crowd, size, () -> crowd.find(all));
      measure(Phase.CRASH, crowd, size, () -> crowd.crash(crashing));
      crowd.expectRestarts(size, crashing);
      int[] stopping = some(size);
      measure(Phase.STOP, crowd, 0, () -> crowd.stop(stopping));
    }
  }

  private void giveUp() {
    int[] crashing = some(MAX_RESTARTS + 1);
    try (Crowd crowd = new Crowd(MAX_RESTARTS)) {
      crowd.start(size);
      crowd.expect(size);
      List<SessionRef> all = crowd.sessions().refs();
      measure(Phase.GIVE_UP, crowd, 0, () -> crowd.giveUp(crashing));
      crowd.expectGone(all);
    }
  }

  private void measure(Phase phase, Crowd crowd, int runningAfterwards, Runnable work) {
    measured.put(phase, Measurement.of(work));
    counted.put(phase, crowd.expect(runningAfterwards));
  }

  /** So many different ids, in no order. */
  private int[] some(int count) {
    int[] ids = IntStream.range(0, size).toArray();
    for (int i = 0; i < count; i++) {
      int other = i + random.nextInt(size - i);
      int swapped = ids[i];
      ids[i] = ids[other];
      ids[other] = swapped;
    }
    return Arrays.copyOf(ids, count);
  }

  private static long usedBytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /** How many children crash. */
  private int crashes() {
    return Math.max(1, size / 100);
  }

  // ---------------------------------------------------------------------------------- results

  /** How many children a phase concerns. */
  int children(Phase phase) {
    return phase == Phase.CRASH ? crashes() : size;
  }

  Measurement measured(Phase phase) {
    return measured.get(phase);
  }

  Census counted(Phase phase) {
    return counted.get(phase);
  }

  /** How much more memory is used with all children than without. */
  long bytes() {
    return bytes;
  }
}

package dev.espalier.benchmarks.registry;

import dev.espalier.benchmarks.run.Figures;
import dev.espalier.benchmarks.run.Scale;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.IntFunction;

/** Measures cycles of several who register at once; {@code registries.ex} does so, too. */
final class Cycles {
  static final String REGISTER = "register";
  static final String LOOKUP = "lookup";
  static final String UNREGISTER = "unregister";

  /** Few, for Elixir's registry takes longer to unregister one of many keys of a process. */
  private static final int KEYS = 100;

  private Cycles() {}

  /** Somebody who registers. */
  interface Registering {
    Cycle cycle(int keys);
  }

  static void espalier(Scale scale, Figures figures, int registrants)
      throws InterruptedException, ExecutionException {
    try (NamesTree tree = NamesTree.start()) {
      measure(scale, figures, registrants, first -> tree.registrants().start(first)::cycle);
    }
  }

  /** A map has no owners, and forgets nobody by itself. */
  static void map(Scale scale, Figures figures, int registrants)
      throws InterruptedException, ExecutionException {
    ConcurrentMap<Integer, String> map = new ConcurrentHashMap<>();
    measure(
        scale,
        figures,
        registrants,
        first ->
            keys ->
                Cycle.measure(
                    first,
                    keys,
                    key -> map.putIfAbsent(key, "value"),
                    map::containsKey,
                    map::remove));
  }

  private static void measure(
      Scale scale, Figures figures, int registrants, IntFunction<Registering> starter)
      throws InterruptedException, ExecutionException {
    List<FutureTask<double[]>> all = new ArrayList<>();
    int keys = scale.of(KEYS, 10);
    for (int i = 0; i < registrants; i++) {
      Registering registering = starter.apply(i * keys);
      FutureTask<double[]> rates =
          new FutureTask<>(() -> {
            rates(registering, keys, scale.warmUp());
            return rates(registering, keys, scale.measuring());
          });
      all.add(rates);
      Thread.ofVirtual().start(rates);
    }
    double[] sums = new double[3];
    for (FutureTask<double[]> rates : all) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += rates.get()[i];
      }
    }
    figures.tell(REGISTER, 1 / sums[0]);
    figures.tell(LOOKUP, 1 / sums[1]);
    figures.tell(UNREGISTER, 1 / sums[2]);
  }

  /** The operations of each kind in a nanosecond of their own. */
  private static double[] rates(Registering registering, int keys, Duration time) {
    long begin = System.nanoTime();
    Cycle sum = Cycle.NOTHING;
    double count = 0;
    do {
      sum = sum.plus(registering.cycle(keys));
      count += keys;
    } while (System.nanoTime() - begin < time.toNanos());
    return new double[] {count / sum.register(), count / sum.lookup(), count / sum.unregister()};
  }
}

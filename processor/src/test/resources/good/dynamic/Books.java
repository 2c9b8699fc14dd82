package app;

import dev.espalier.ProcessRef;
import dev.espalier.Self;
import dev.espalier.annotations.Arg;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Key;
import dev.espalier.annotations.Restart;
import java.net.URI;
import java.util.List;

class Risk {
  @Call
  int exposure() {
    return 3;
  }
}

@Child(restart = Restart.TRANSIENT, shutdown = 2_000)
class OrderBook {
  OrderBook(
      @Key String symbol,
      RiskRef risk,
      @Arg int depth,
      Self self,
      OrderBookRef me,
      OrderBookDynamicSupervisor all,
      Bounds bounds) {}

  /** Not for dynamic supervisors: wired, as any other constructor. */
  OrderBook(Bounds bounds) {}

  @Call
  int depth() {
    return 20;
  }
}

record Bounds(int most) {}

/** No key: each download is a process of its own, found by nobody. */
class Download implements Runnable {
  Download(@Arg URI from, @Arg List<String> headers, ProcessRef log) {}

  @Override
  public void run() {
    while (!Thread.interrupted()) {
      Thread.onSpinWait();
    }
  }
}

class Log {}

/** The key is a number, and the class has type parameters. */
class Slot<T extends Comparable<T>> {
  Slot(@Key int number, @Arg T first) {}

  @Cast
  void put(T value) {}

  @Call
  T of(int age) {
    return null;
  }
}

/** Awkward names. */
class Odd {
  Odd(@Key long start, @Arg String toString, @Arg int arguments, String siblings) {}

  @Cast
  void go() {}
}

/** A sibling that starts children. */
class Desk {
  Desk(OrderBookDynamicSupervisor books, SlotDynamicSupervisor<Integer> slots) {}

  @Call
  int open() {
    return 0;
  }
}

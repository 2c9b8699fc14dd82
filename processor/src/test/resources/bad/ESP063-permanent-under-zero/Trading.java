package app;

import dev.espalier.annotations.Arg;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.PartitionSupervisor;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Supervisor;

@Supervisor(maxRestarts = 0)
interface Trading {
  @Child
  PriceFeed feed();

  @Child(restart = Restart.TRANSIENT)
  Import yesterday();

  /** Not meant: it gives up when its children do. */
  @Child
  Books books();
}

@Supervisor
interface Books {
  @DynamicSupervisor(maxRestarts = 0)
  OrderBook books();

  @PartitionSupervisor(partitions = 4, maxRestarts = 0)
  Matcher matchers();
}

class PriceFeed {
  @Call
  int price() {
    return 7;
  }
}

class Import {
  @Cast
  void line(String line) {}
}

class OrderBook {
  OrderBook(@Arg String symbol) {}

  @Call
  int depth() {
    return 3;
  }
}

class Matcher {
  @Cast
  void match(String symbol) {}
}

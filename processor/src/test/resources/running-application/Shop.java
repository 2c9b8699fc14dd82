package app;

import dev.espalier.ProcessRef;
import dev.espalier.annotations.Application;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.OnStop;
import dev.espalier.annotations.PrepStop;
import dev.espalier.annotations.StartPhase;
import dev.espalier.annotations.Supervisor;
import java.io.IOException;
import java.util.List;

/** What its constructor keeps is there for start functions and callbacks alike. */
@Application(name = "shop", terminationGrace = 20_000)
@Supervisor
abstract class Shop {
  private final List<String> log;
  private String door = "closed";

  Shop(List<String> log, boolean licensed) throws IOException {
    if (!licensed) {
      throw new IOException("no licence");
    }
    log.add("made");
    this.log = log;
  }

  @Child
  abstract Stock stock();

  @Child
  AutoCloseable till() {
    log.add("till starts");
    return () -> log.add("till ends, door " + door);
  }

  @StartPhase
  void fill(StockRef stock, int delivery) throws IOException {
    if (delivery < 0) {
      throw new IOException("no delivery");
    }
    log.add("filled to " + stock.add(delivery));
  }

  @StartPhase
  void open(ShopTree tree, ProcessRef till) {
    door = "open";
    log.add("opened, till alive " + till.isAlive() + ", " + tree.supervisor().whichChildren().size());
  }

  @PrepStop
  void close(StockRef stock) {
    door = "shut";
    log.add("closing with " + stock.add(0));
  }

  @OnStop
  void goodbye(String greeting) {
    log.add(greeting + ", door " + door);
  }
}

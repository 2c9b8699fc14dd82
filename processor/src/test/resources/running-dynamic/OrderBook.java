package app;

import dev.espalier.annotations.Arg;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Key;
import dev.espalier.annotations.Restart;

@Child(restart = Restart.TRANSIENT)
public class OrderBook implements AutoCloseable {
  private final String symbol;
  private final int depth;
  private final RiskRef risk;
  private final OrderBookDynamicSupervisor all;

  public OrderBook(
      @Key String symbol, RiskRef risk, @Arg int depth, OrderBookDynamicSupervisor all) {
    if (depth < 0) {
      throw new IllegalArgumentException("depth " + depth);
    }
    this.symbol = symbol;
    this.depth = depth;
    this.risk = risk;
    this.all = all;
  }

  @Call
  public int depth() {
    return depth;
  }

  @Call
  public int limit() {
    return depth * risk.limit();
  }

  @Call
  public int books() {
    return all.keys().size();
  }

  @Call
  public void crash() {
    throw new IllegalStateException("on purpose");
  }

  @Override
  public void close() {
    Main.CLOSED.add(symbol);
  }
}

package app;
import dev.espalier.Self;
import dev.espalier.annotations.*;
import static dev.espalier.annotations.Restart.*;
@Child(restart = TRANSIENT, shutdown = 10_000)
final class PriceFeed implements Quotes, AutoCloseable {
  PriceFeed(ExchangeConfig config, Self self) {}
  @AfterStart void connect() {}
  @Every(millis = 1_000) void poll() {}
  @Call(timeout = 2_000) public int price(String s) throws UnknownSymbol { if (s.isEmpty()) throw new UnknownSymbol(); return 7; }
  @Call int size() { return 1; }
  @Call void reset(int... to) { }
  @Cast void record(String tick, RiskEngineRef risk) {}
  @Override public void close() {}
}

package app;

import dev.espalier.Self;
import dev.espalier.annotations.AfterStart;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;

@Child
public class Feed implements Quotes, AutoCloseable {
  private final int price;
  private boolean connected;

  public Feed(int price, Self self) {
    this.price = price;
  }

  @AfterStart
  void connect() {
    connected = true;
  }

  @Call
  @Override
  public int price(String symbol) throws UnknownSymbol {
    if (!connected || symbol.equals("nothing")) {
      throw new UnknownSymbol(symbol);
    }
    return price;
  }

  @Call
  void crash() {
    throw new IllegalStateException("on purpose");
  }

  @Override
  public void close() {
    Main.CLOSED.add("feed");
  }
}

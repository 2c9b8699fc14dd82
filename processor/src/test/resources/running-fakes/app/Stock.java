package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Every;
import java.util.concurrent.CompletionStage;

/** Needs a warehouse, which no test has. */
public class Stock implements AutoCloseable {
  public Stock(Warehouse warehouse) {
    warehouse.open();
  }

  @Call
  public int take(String good, int number) throws SoldOut {
    throw new SoldOut(good);
  }

  @Call
  public CompletionStage<String> order(String good) throws SoldOut {
    throw new SoldOut(good);
  }

  @Cast
  public void count(int... numbers) {
    throw new IllegalStateException("the real one counts");
  }

  @Every(millis = 1)
  public void look() {
    throw new IllegalStateException("the real one looks");
  }

  @Override
  public void close() {
    throw new IllegalStateException("the real one closes");
  }

  public interface Warehouse {
    void open();
  }
}

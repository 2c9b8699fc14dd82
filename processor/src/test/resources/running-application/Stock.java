package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;
import java.util.List;

@Child
final class Stock implements AutoCloseable {
  private final List<String> log;
  private int items;

  Stock(List<String> log) {
    log.add("stock starts");
    this.log = log;
  }

  @Call
  int add(int more) {
    items += more;
    return items;
  }

  @Cast
  void burn() {
    throw new IllegalStateException("fire");
  }

  @Override
  public void close() {
    log.add("stock ends with " + items);
  }
}

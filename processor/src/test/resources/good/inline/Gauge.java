package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Shutdown;
import java.io.IOException;

/** Answers at once, to callers who may do it themselves. */
public class Gauge<K> implements Readable {
  private int value;
  private K last;

  Gauge(K first) {
    this.last = first;
  }

  @Call(inline = true)
  @Override
  public int value() {
    return value;
  }

  @Call(inline = true, timeout = Shutdown.INFINITY)
  K last(int target) throws IOException {
    if (target < 0) {
      throw new IOException("no such value");
    }
    return last;
  }

  @Call(inline = true)
  void reset() {
    value = 0;
  }

  @Call(inline = false)
  int slow() {
    return value;
  }

  @Cast(inline = true)
  void nudge(int target) {
    value += target;
  }

  @Cast(inline = true)
  @Override
  public void touch() {
    value++;
  }

  @Cast(inline = false)
  void set(int to, K by) {
    value = to;
    last = by;
  }
}

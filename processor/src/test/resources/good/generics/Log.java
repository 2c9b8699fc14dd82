package app;

import dev.espalier.annotations.Arg;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Key;
import java.util.Map;

/** Type parameters with several bounds, with bounds of each other, named like generated classes. */
public class Log<T extends Number & Comparable<T>, Async> {
  public Log(@Key String name, @Arg Map.Entry<T, Async> first) {}

  @SuppressWarnings("ESP050")
  @Call
  public Map.Entry<T, Async[]> top(Async other) {
    return Map.entry(null, null);
  }

  @Cast
  public void put(Map.Entry<? super T, ?> entry) {}
}

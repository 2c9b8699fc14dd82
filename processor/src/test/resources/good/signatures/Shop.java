package app;

import dev.espalier.annotations.AfterStart;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Every;
import dev.espalier.annotations.Shareable;
import dev.espalier.annotations.Shutdown;
import dev.espalier.annotations.Terminate;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A worker with all kinds of signatures, nested in a class. */
public class Shop {
  public static class Counter<K extends Comparable<K>, E extends Exception> {
    @Call(timeout = Shutdown.INFINITY)
    public @Nullable Map<K, ? extends @Nullable Number> totals(@Nullable K from, @Shareable K[] others) {
      return null;
    }

    @Call
    public void check(K key) throws E, IOException, TimeoutException {}

    @Call
    public long add(long amount) {
      return amount;
    }

    @Call
    public long add(int amount) {
      return amount;
    }

    @Call
    public long add(List<String> amounts, @Shareable int[]... more) {
      return 1;
    }

    @Call
    public boolean named(String target, int worker, char wait, double handle) {
      return true;
    }

    @SafeVarargs
    @Cast
    public final void all(List<K>... lists) {}

    @Cast
    public void reset() throws IllegalStateException {}

    @AfterStart
    public void load() {}

    @Every(millis = 3_000_000_000L)
    public void tick() {}

    public static void tick(Counter<?, ?> counter) {}

    @Terminate
    public void stop(dev.espalier.ExitReason reason) {}
  }
}

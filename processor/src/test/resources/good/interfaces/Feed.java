package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Every;

public abstract class Feed<P> implements Quotes<P>, Watcher, AutoCloseable {
  @Every(millis = 500)
  protected void poll() {}

  @Call
  @Override
  public String name() {
    return "feed";
  }

  @Override
  public abstract P price(String symbol);

  @Cast
  @Override
  public void seen(String symbol) {}

  @Override
  public void unseen(String symbol) {} // the worker's own way, so the ref cannot be a Watcher

  @Override
  public void close() {}
}

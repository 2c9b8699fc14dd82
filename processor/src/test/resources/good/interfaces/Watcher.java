package app;

public interface Watcher {
  void seen(String symbol);

  default void unseen(String symbol) {}
}

package app;

class PriceFeed implements AutoCloseable {
  void stop() {}

  @Override
  public void close() {
    stop();
  }
}

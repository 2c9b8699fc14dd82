package app;

import dev.espalier.annotations.Terminate;

class PriceFeed implements AutoCloseable {
  @Terminate
  void stop() {}

  @Override
  public void close() {}
}

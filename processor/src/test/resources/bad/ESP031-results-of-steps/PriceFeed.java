package app;

import dev.espalier.Exit;
import dev.espalier.annotations.AfterStart;
import dev.espalier.annotations.FormatStatus;
import dev.espalier.annotations.OnExit;

class PriceFeed {
  @AfterStart
  boolean connect() {
    return true;
  }

  @OnExit
  String left(Exit exit) {
    return exit.reason().toString();
  }

  @FormatStatus
  void status() {
    System.out.println("connected");
  }
}

package app;

import dev.espalier.annotations.FormatStatus;
import dev.espalier.annotations.OnExit;

class Tail implements Runnable {
  @FormatStatus
  String status() {
    return "reading";
  }

  @OnExit
  void left() {}

  @Override
  public void run() {}
}

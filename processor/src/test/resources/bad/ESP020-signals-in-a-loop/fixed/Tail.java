package app;

import dev.espalier.ExitReason;
import dev.espalier.annotations.FormatStatus;
import dev.espalier.annotations.Terminate;

class Tail implements Runnable {
  @FormatStatus
  String status() {
    return "reading";
  }

  @Terminate
  void stop(ExitReason reason) {}

  @Override
  public void run() {}
}

package app;

import dev.espalier.annotations.Call;

class Tail implements Runnable {
  @Call
  int lines() {
    return 0;
  }

  @Override
  public void run() {}
}

package app;

import dev.espalier.annotations.Call;

class Session {
  Session(String user) {}

  @Call
  int depth() {
    return 20;
  }
}

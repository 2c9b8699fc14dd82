package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.OnStop;

@Child
class Repo {
  @Call
  int count() {
    return 7;
  }

  @OnStop
  void goodbye() {}
}

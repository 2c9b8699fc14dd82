package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;

@Child
class Repo {
  @Call
  int count() {
    return 7;
  }
}

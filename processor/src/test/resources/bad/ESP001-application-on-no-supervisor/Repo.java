package app;

import dev.espalier.annotations.Application;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;

@Application
@Child
class Repo {
  @Call
  int count() {
    return 7;
  }
}

package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Trading {
  @Child
  Feed feed();
}

class Feed {
  private int price;

  @Call
  int price() {
    return ++price;
  }
}

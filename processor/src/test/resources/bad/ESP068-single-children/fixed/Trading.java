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
  @Call
  int price() {
    return 7;
  }
}

package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Trading {
  @Child
  PriceFeed feed();

  @Call
  default int total() {
    return 1;
  }
}

class PriceFeed {}

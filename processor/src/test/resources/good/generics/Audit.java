package app;

import dev.espalier.annotations.Arg;
import dev.espalier.annotations.Call;
import java.util.List;

/** No compiler can infer what a constructor needs that takes a wildcard with a lower bound. */
class Audit<K extends Comparable<K>> {
  Audit(@Arg List<? super K> entries) {}

  @Call
  public int size() {
    return 0;
  }
}

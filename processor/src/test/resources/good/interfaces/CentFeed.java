package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Restart;

@Child(restart = Restart.TRANSIENT)
public class CentFeed extends Feed<Integer> implements Comparable<CentFeed> {
  @Call(timeout = 250)
  @Override
  public Integer price(String symbol) {
    return 7;
  }

  @Override
  public int compareTo(CentFeed other) {
    return 0;
  }
}

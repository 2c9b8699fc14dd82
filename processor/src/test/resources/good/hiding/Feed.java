package orders;

import dev.espalier.annotations.Call;

public class Feed {
  @Call
  public int next() {
    return 1;
  }
}

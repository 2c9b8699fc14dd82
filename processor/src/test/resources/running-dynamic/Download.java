package app;

import dev.espalier.annotations.Arg;
import dev.espalier.annotations.Call;

/** Without a key: nobody looks for a download. */
public class Download {
  private final String from;

  public Download(@Arg String from) {
    this.from = from;
  }

  @Call
  String from() {
    return from;
  }
}

package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Partition;

public class Clerk {
  public Clerk(@Partition int number) {}

  @Call
  public String serve() {
    return "the real one";
  }
}

package app;

import dev.espalier.annotations.Arg;
import dev.espalier.annotations.Cast;

public class Visit {
  public Visit(@Arg String visitor) {}

  @Cast
  public void end() {}
}

package app;

import dev.espalier.annotations.Arg;
import dev.espalier.annotations.Call;

/** The ref must not inherit a second method called {@code of}. */
class Tape implements Titled {
  Tape(@Arg int length) {}

  @Override
  @Call
  public String title() {
    return "tape";
  }
}

package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Strategy;
import dev.espalier.annotations.Supervisor;

@Supervisor(strategy = Strategy.REST_FOR_ONE)
interface Wall {
  @Child
  Photo photo();

  @Child
  Board board();

  @Child
  Note note();
}

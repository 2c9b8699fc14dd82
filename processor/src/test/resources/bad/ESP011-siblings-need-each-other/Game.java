package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Game {
  @Child
  Ping ping();

  @Child
  Pong pong();
}

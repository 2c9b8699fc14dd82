package game;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;
import table.Pong;

@Supervisor
public interface Game {
  @Child
  Ping ping();

  @Child
  Pong pong();
}

package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.Key;
import dev.espalier.annotations.Strategy;
import dev.espalier.annotations.Supervisor;

@Supervisor(strategy = Strategy.REST_FOR_ONE)
interface Club {
  @Child
  Lobby lobby();

  @Child
  Games games();

  @Supervisor
  interface Games {
    @Child
    Referee referee();

    @DynamicSupervisor
    Game all();
  }
}

class Lobby {
  private int players;

  @Cast
  void joined(int more) {
    players += more;
  }

  @Call
  int players() {
    return players;
  }
}

class Referee {
  private final LobbyRef lobby;

  Referee(LobbyRef lobby) {
    this.lobby = lobby;
  }

  @Call
  boolean allows(int more) {
    return lobby.players() + more < 100;
  }
}

class Game {
  private final RefereeRef referee;
  private final LobbyRef lobby;
  private int size;

  Game(@Key String name, LobbyRef lobby, RefereeRef referee) {
    this.lobby = lobby;
    this.referee = referee;
  }

  @Call
  int join(int more) {
    if (referee.allows(more)) {
      size += more;
      lobby.joined(more);
    }
    return size;
  }

  @Call
  int size() {
    return size;
  }
}

package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.Key;
import dev.espalier.annotations.Strategy;
import dev.espalier.annotations.Supervisor;
import java.util.ArrayList;
import java.util.List;

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
  private final List<GameRef> open = new ArrayList<>();

  @Cast
  void opened(GameRef game) {
    open.add(game);
  }

  @Call
  int players() {
    int players = 0;
    for (GameRef each : open) {
      players += each.size();
    }
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
  private int size;

  Game(@Key String name, GameRef me, LobbyRef lobby, RefereeRef referee) {
    this.referee = referee;
    lobby.opened(me);
  }

  @Call
  int join(int more) {
    size += referee.allows(more) ? more : 0;
    return size;
  }

  @Call
  int size() {
    return size;
  }
}

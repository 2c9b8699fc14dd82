package app;

import dev.espalier.Agent;
import dev.espalier.DuplicateRegistry;
import dev.espalier.ProcessRef;
import dev.espalier.Registry;
import dev.espalier.TaskSupervisor;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Key;
import dev.espalier.annotations.Supervisor;

record GameId(String name) {}

record Settings(int most) {}

class Audit {
  @Cast
  void note(String text) {}
}

/** Wired by type with its arguments, and by name among several of one type. */
class Game {
  Game(
      Registry<GameId, GameRef> all,
      Registry<String, PlayerRef> named,
      DuplicateRegistry<String, PlayerRef> views,
      TaskSupervisor imports,
      Agent<Settings> current,
      Agent<Integer> visitors,
      Agent<Long> notOurs,
      ProcessRef topics) {}

  @Call
  Agent<Integer> visits() {
    return null;
  }
}

class Player {
  Player(@Key String name, Registry<String, PlayerRef> players, TaskSupervisor tasks) {}

  @Cast
  void greet() {}
}

class Shelf<K, V> {
  @Call
  V get(K key) {
    return null;
  }
}

/** A tree below, which gets them as its inputs. */
@Supervisor
interface Hall {
  @Child
  Door door();

  class Door {
    Door(TaskSupervisor exports, Agent<Settings> settings) {}

    @Cast
    void open() {}
  }
}

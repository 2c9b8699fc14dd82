package app;

import dev.espalier.DuplicateRegistry;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Key;
import dev.espalier.annotations.Restart;

@Child(restart = Restart.TRANSIENT)
class Room {
  private final HistoryRef history;

  Room(@Key String name, HistoryRef history, DuplicateRegistry<String, RoomRef> topics, RoomRef me) {
    this.history = history;
    topics.register(name, me);
  }

  @Cast
  void say(Line line) {
    history.append(line);
  }
}

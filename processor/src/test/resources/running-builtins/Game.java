package app;

import dev.espalier.Agent;
import dev.espalier.DuplicateRegistry;
import dev.espalier.Registry;
import dev.espalier.TaskSupervisor;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Key;
import dev.espalier.annotations.Restart;

/** Wired to the built-in children of the tree by their types. */
@Child(restart = Restart.TEMPORARY)
public class Game {
  private final TaskSupervisor tasks;
  private final Agent<Settings> settings;

  Game(
      @Key GameId id,
      GameRef me,
      Registry<GameId, GameRef> games,
      DuplicateRegistry<String, GameRef> topics,
      Registry<String, String> users,
      TaskSupervisor tasks,
      Agent<Settings> settings) {
    games.register(id, me);
    topics.register("scores", me);
    users.register("player of " + id.name(), "nobody");
    this.tasks = tasks;
    this.settings = settings;
  }

  @Call
  int score() {
    int most = settings.get(Settings::most);
    return tasks.async(() -> most + 1).await();
  }

  @Call
  void crash() {
    throw new IllegalStateException("on purpose");
  }
}

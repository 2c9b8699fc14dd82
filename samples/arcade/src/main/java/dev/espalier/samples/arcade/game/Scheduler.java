package dev.espalier.samples.arcade.game;

import dev.espalier.CallFailedException;
import dev.espalier.DuplicateRegistry;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Every;
import dev.espalier.samples.arcade.repo.Lobby;
import dev.espalier.samples.arcade.repo.RepoRef;
import java.time.Duration;

/**
 * Does what is to be done from time to time; {@code MyApp.SchedulerWorker}. It looks into the
 * database once a second for all who are in the lobby, however many they are, and clears away what
 * nobody plays any more.
 */
@Child(shutdown = 2_500)
public final class Scheduler {
  static final Duration ABANDONED = Duration.ofHours(1);

  private final RepoRef repo;
  private final DuplicateRegistry<Topic, Subscriber> topics;
  private final GameDynamicSupervisor games;
  private Lobby lobby = Lobby.empty();

  public Scheduler(
      RepoRef repo, DuplicateRegistry<Topic, Subscriber> topics, GameDynamicSupervisor games) {
    this.repo = repo;
    this.topics = topics;
    this.games = games;
  }

  /** What the lobby looked like when it was last looked at. */
  @Call
  public Lobby lobby() {
    return lobby;
  }

  @Every(millis = 1_000)
  void refreshLobby() {
    try {
      lobby = repo.lobby();
    } catch (CallFailedException repoIsAway) {
      return; // the next second will do
    }
    News news = new News.LobbyNews(lobby);
    topics.dispatch(
        new Topic.OfLobby(), all -> all.forEach(subscriber -> subscriber.value().tell(news)));
  }

  @Every(millis = 60_000)
  void forgetAbandonedGames() {
    try {
      repo.forgetAbandoned(ABANDONED).forEach(games::stop);
    } catch (CallFailedException repoIsAway) {
      return; // the next minute will do
    }
  }
}

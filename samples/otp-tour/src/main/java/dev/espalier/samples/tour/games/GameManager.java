package dev.espalier.samples.tour.games;

import java.util.Collection;

/**
 * Idiom: <b>DynamicSupervisor with Registry</b>, the game manager of the textbooks, which starts,
 * stops and lists games by their ids. In Elixir it needs a registry, a dynamic supervisor, the
 * {@code via} tuple, and these three functions to hold them together. The accessor of an annotated
 * method is all of that; this class only shows that nothing is left to be written.
 */
public final class GameManager {
  private final GameServerDynamicSupervisor games;

  /** A manager of the games below a dynamic supervisor. */
  public GameManager(GameServerDynamicSupervisor games) {
    this.games = games;
  }

  /** Starts a game; {@code DynamicSupervisor.start_child}. */
  public GameServerRef startGame(GameId id, int seats) {
    return games.start(id, seats);
  }

  /** Stops a game; false is {@code {:error, :not_found}}. */
  public boolean stopGame(GameId id) {
    return games.stop(id);
  }

  /** The ids of the games that there are. */
  public Collection<GameId> listGames() {
    return games.keys();
  }
}

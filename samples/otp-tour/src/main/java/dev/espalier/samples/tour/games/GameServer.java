package dev.espalier.samples.tour.games;

import dev.espalier.DuplicateRegistry;
import dev.espalier.ExitReason;
import dev.espalier.Registry;
import dev.espalier.Self;
import dev.espalier.annotations.Arg;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Key;
import dev.espalier.annotations.Restart;
import java.util.ArrayList;
import java.util.List;

/**
 * One game; a GenServer that in Elixir would be started with {@code name: {:via, Registry,
 * {GameRegistry, game_id}}}. Here the parameter that is the key says so, and what the starter has
 * to give is marked as well; the rest is wired.
 *
 * <p>Transient: a game that is over is over, and one that crashes is started again under its key.
 */
@Child(restart = Restart.TRANSIENT)
public final class GameServer {
  private final GameId id;
  private final int seats;
  private final Registry<Player, GameServerRef> players;
  private final DuplicateRegistry<Topic, SpectatorRef> pubSub;
  private final Self self;
  private final GameServerRef me;
  private final List<Player> seated = new ArrayList<>();

  public GameServer(
      @Key GameId id,
      @Arg int seats,
      Registry<Player, GameServerRef> players,
      DuplicateRegistry<Topic, SpectatorRef> pubSub,
      Self self,
      GameServerRef me) {
    this.id = id;
    this.seats = seats;
    this.players = players;
    this.pubSub = pubSub;
    this.self = self;
    this.me = me;
  }

  /**
   * Seats a player, who is found in the registry of players from then on. The entry belongs to this
   * process: it is gone when the game is.
   */
  @Call
  public List<Player> join(Player player) throws SeatTaken {
    if (seated.size() == seats) {
      throw new SeatTaken(id + " has " + seats + " seats"); // declared, so a reply and no crash
    }
    if (players.register(player, me) instanceof Registry.AlreadyRegistered<?, ?> elsewhere) {
      throw new SeatTaken(player + " sits at " + elsewhere.entry().value());
    }
    seated.add(player);
    publish(player + " has joined " + id);
    return List.copyOf(seated);
  }

  /** Ends the game in order: a normal exit, after which a transient child is not started again. */
  @Call
  public void finish(Player winner) {
    publish(winner + " has won " + id);
    self.stop(ExitReason.normal());
  }

  private void publish(String news) {
    pubSub.dispatch(Topic.NEWS, all -> all.forEach(entry -> entry.value().show(news)));
  }
}

package dev.espalier.samples.arcade.repo;

import dev.espalier.samples.arcade.rules.GameId;
import java.util.List;

/**
 * What somebody sees who comes in.
 *
 * @param open games with a free seat, the newest first
 * @param running games to watch, the newest first
 * @param best who has won most
 */
public record Lobby(List<Open> open, List<Running> running, List<Standing> best) {

  /** A game whose host waits for somebody. */
  public record Open(GameId game, String host) {}

  /** A game that is being played. */
  public record Running(GameId game, String red, String yellow, int moves) {}

  /** How often somebody has won. */
  public record Standing(String name, int wins) {}

  public Lobby {
    open = List.copyOf(open);
    running = List.copyOf(running);
    best = List.copyOf(best);
  }

  /** Nobody is there yet. */
  public static Lobby empty() {
    return new Lobby(List.of(), List.of(), List.of());
  }
}

package dev.espalier.samples.arcade.rules;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * One game as it stands: who plays, and what has been played. All that is to be known of a game,
 * and so what is stored of it.
 *
 * @param seats who plays which side
 * @param board what has been played
 */
public record Match(Map<Disc, Player> seats, Board board) {
  public Match {
    seats = Map.copyOf(seats);
  }

  /** A game nobody has sat down to. */
  public static Match fresh() {
    return new Match(Map.of(), Board.empty());
  }

  /** The side that somebody plays, if any. */
  public Optional<Disc> sideOf(Player player) {
    return seats.keySet().stream().filter(disc -> seats.get(disc).isSameAs(player)).findFirst();
  }

  /** The side that is free, red first. */
  public Disc freeSide() throws Refused {
    for (Disc disc : Disc.values()) {
      if (!seats.containsKey(disc)) {
        return disc;
      }
    }
    throw new Refused("both seats are taken; you are welcome to watch");
  }

  /** The game once somebody has sat down. */
  public Match with(Disc disc, Player player) {
    Map<Disc, Player> more = new EnumMap<>(Disc.class);
    more.putAll(seats);
    more.put(disc, player);
    return new Match(more, board);
  }

  /** Whether this very move of this very player has been made already. */
  public boolean has(Player player, Move move) {
    return move.number() >= 1
        && move.number() <= board.moves()
        && board.columns().get(move.number() - 1) == move.column()
        && sideOf(player).equals(Optional.of(Disc.ofMove(move.number())));
  }

  /** The game after one more move. */
  public Match play(Player player, Move move) throws Refused {
    Disc side = sideOf(player).orElseThrow(() -> new Refused("you are not playing, but watching"));
    if (seats.size() < 2) {
      throw new Refused("there is nobody to play against yet");
    }
    if (move.number() != board.moves() + 1) {
      throw new Refused("move " + move.number() + " is not the next one");
    }
    if (Disc.ofMove(move.number()) != side) {
      throw new Refused("it is not your turn");
    }
    return new Match(seats, board.drop(move.column()));
  }
}

package dev.espalier.samples.arcade.game;

import dev.espalier.samples.arcade.rules.GameId;

/** What can be subscribed to. */
public sealed interface Topic {

  /** Who plays, who waits, who is best: a {@link News.LobbyNews}, about every second. */
  record OfLobby() implements Topic {}

  /** One game: a {@link News.GameNews} whenever it has changed. */
  record OfGame(GameId game) implements Topic {}
}

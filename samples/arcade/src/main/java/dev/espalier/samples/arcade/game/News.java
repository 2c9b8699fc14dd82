package dev.espalier.samples.arcade.game;

import dev.espalier.samples.arcade.repo.Lobby;
import dev.espalier.samples.arcade.rules.GameId;
import dev.espalier.samples.arcade.rules.Match;

/**
 * What is published. It is always the whole and never a difference, so that who has missed some is
 * up to date with the next one.
 */
public sealed interface News {

  /** What the lobby looks like. */
  record LobbyNews(Lobby lobby) implements News {}

  /**
   * What a game looks like.
   *
   * @param game which one
   * @param incarnation another number for each process that the game has had: who sees it change
   *     has seen a restart
   * @param match who plays, and what
   */
  record GameNews(GameId game, long incarnation, Match match) implements News {}
}

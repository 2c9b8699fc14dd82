package dev.espalier.samples.arcade.web;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.espalier.samples.arcade.game.News.GameNews;
import dev.espalier.samples.arcade.repo.Lobby;
import dev.espalier.samples.arcade.rules.Board.Cell;
import dev.espalier.samples.arcade.rules.Disc;
import dev.espalier.samples.arcade.rules.Outcome;
import dev.espalier.samples.arcade.rules.Player;
import java.util.List;

/** What browsers are told. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface ToBrowser {

  /** The lobby as it is now. */
  @JsonTypeName("lobby")
  record InLobby(Lobby lobby) implements ToBrowser {}

  /**
   * The game as it is now.
   *
   * @param red who plays red; null for nobody, as for yellow
   * @param you the side of this browser's player; null for spectators
   * @param moves the column of each move
   * @param winning where the winning line is
   */
  @JsonTypeName("game")
  record InGame(
      String game,
      long incarnation,
      String red,
      String yellow,
      Disc you,
      List<Integer> moves,
      Outcome outcome,
      List<Cell> winning)
      implements ToBrowser {

    static InGame of(GameNews news, Player player) {
      var match = news.match();
      return new InGame(
          news.game().text(),
          news.incarnation(),
          name(match.seats().get(Disc.RED)),
          name(match.seats().get(Disc.YELLOW)),
          match.sideOf(player).orElse(null),
          match.board().columns(),
          match.board().outcome(),
          match.board().winningCells());
    }

    private static String name(Player player) {
      return player == null ? null : player.name();
    }
  }

  /** A move is in the database. */
  @JsonTypeName("acknowledged")
  record Acknowledged(int number) implements ToBrowser {}

  /** What was asked for is against the rules; it is of no use to ask again. */
  @JsonTypeName("refused")
  record Refusal(String why) implements ToBrowser {}

  /** What was asked for has perhaps not happened; the same again, a moment later, will do. */
  @JsonTypeName("again")
  record Again(String why) implements ToBrowser {}

  /** The session is alive. */
  @JsonTypeName("pong")
  record Pong() implements ToBrowser {}
}

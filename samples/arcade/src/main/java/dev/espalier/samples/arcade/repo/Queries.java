package dev.espalier.samples.arcade.repo;

import dev.espalier.samples.arcade.rules.Board;
import dev.espalier.samples.arcade.rules.Disc;
import dev.espalier.samples.arcade.rules.GameId;
import dev.espalier.samples.arcade.rules.Match;
import dev.espalier.samples.arcade.rules.Move;
import dev.espalier.samples.arcade.rules.Outcome;
import dev.espalier.samples.arcade.rules.Player;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The SQL of the {@link Repo}, which is the same for H2 and PostgreSQL. */
final class Queries {

  /** The primary keys are what makes a write that is tried twice happen once. */
  private static final String SCHEMA =
      """
      CREATE TABLE IF NOT EXISTS game (
        id VARCHAR(32) PRIMARY KEY,
        outcome VARCHAR(8) NOT NULL,
        opened_at BIGINT NOT NULL
      );
      CREATE INDEX IF NOT EXISTS game_outcome ON game (outcome, opened_at);
      CREATE TABLE IF NOT EXISTS seat (
        game VARCHAR(32) NOT NULL REFERENCES game ON DELETE CASCADE,
        disc VARCHAR(8) NOT NULL,
        player VARCHAR(64) NOT NULL,
        name VARCHAR(40) NOT NULL,
        PRIMARY KEY (game, disc)
      );
      CREATE TABLE IF NOT EXISTS move (
        game VARCHAR(32) NOT NULL REFERENCES game ON DELETE CASCADE,
        number INTEGER NOT NULL,
        player VARCHAR(64) NOT NULL,
        col INTEGER NOT NULL,
        made_at BIGINT NOT NULL,
        PRIMARY KEY (game, number)
      );
      """;

  private Queries() {}

  static Void migrate(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(SCHEMA);
    }
    return null;
  }

  static Match load(Connection connection, GameId game) throws SQLException {
    List<Map.Entry<Disc, Player>> seats =
        read(
            connection,
            "SELECT disc, player, name FROM seat WHERE game = ?",
            row ->
                Map.entry(
                    Disc.valueOf(row.getString("disc")),
                    new Player(row.getString("player"), row.getString("name"))),
            game.text());
    List<Integer> columns =
        read(
            connection,
            "SELECT col FROM move WHERE game = ? ORDER BY number",
            row -> row.getInt("col"),
            game.text());
    return new Match(
        seats.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
        new Board(columns));
  }

  static Void sit(Connection connection, GameId game, Disc disc, Player player)
      throws SQLException {
    if (disc == Disc.RED) { // who opens the game
      write(
          connection,
          "INSERT INTO game (id, outcome, opened_at) VALUES (?, ?, ?)",
          game.text(),
          Outcome.OPEN.name(),
          System.currentTimeMillis());
    }
    write(
        connection,
        "INSERT INTO seat (game, disc, player, name) VALUES (?, ?, ?, ?)",
        game.text(),
        disc.name(),
        player.id(),
        player.name());
    return null;
  }

  static Void append(Connection connection, GameId game, Move move, Player player, Outcome outcome)
      throws SQLException {
    write(
        connection,
        "INSERT INTO move (game, number, player, col, made_at) VALUES (?, ?, ?, ?, ?)",
        game.text(),
        move.number(),
        player.id(),
        move.column(),
        System.currentTimeMillis());
    if (outcome != Outcome.OPEN) {
      write(connection, "UPDATE game SET outcome = ? WHERE id = ?", outcome.name(), game.text());
    }
    return null;
  }

  static Lobby lobby(Connection connection) throws SQLException {
    List<Lobby.Open> open =
        read(
            connection,
            """
            SELECT game.id, red.name FROM game
              JOIN seat red ON red.game = game.id AND red.disc = 'RED'
              LEFT JOIN seat yellow ON yellow.game = game.id AND yellow.disc = 'YELLOW'
            WHERE game.outcome = 'OPEN' AND yellow.game IS NULL
            ORDER BY game.opened_at DESC LIMIT 12
            """,
            row -> new Lobby.Open(new GameId(row.getString(1)), row.getString(2)));
    List<Lobby.Running> running =
        read(
            connection,
            """
            SELECT game.id, red.name, yellow.name,
              (SELECT COUNT(*) FROM move WHERE move.game = game.id)
            FROM game
              JOIN seat red ON red.game = game.id AND red.disc = 'RED'
              JOIN seat yellow ON yellow.game = game.id AND yellow.disc = 'YELLOW'
            WHERE game.outcome = 'OPEN'
            ORDER BY game.opened_at DESC LIMIT 12
            """,
            row ->
                new Lobby.Running(
                    new GameId(row.getString(1)),
                    row.getString(2),
                    row.getString(3),
                    row.getInt(4)));
    List<Lobby.Standing> best =
        read(
            connection,
            """
            SELECT seat.name, COUNT(*) FROM game
              JOIN seat ON seat.game = game.id AND seat.disc = game.outcome
            GROUP BY seat.player, seat.name ORDER BY COUNT(*) DESC, seat.name LIMIT 8
            """,
            row -> new Lobby.Standing(row.getString(1), row.getInt(2)));
    return new Lobby(open, running, best);
  }

  static List<GameId> forgetAbandoned(Connection connection, Duration time) throws SQLException {
    long limit = System.currentTimeMillis() - time.toMillis();
    List<GameId> abandoned =
        read(
            connection,
            """
            SELECT id FROM game WHERE outcome = 'OPEN' AND opened_at < ? AND NOT EXISTS
              (SELECT 1 FROM move WHERE move.game = game.id AND move.made_at >= ?)
            """,
            row -> new GameId(row.getString(1)),
            limit,
            limit);
    for (GameId game : abandoned) {
      write(connection, "DELETE FROM game WHERE id = ?", game.text());
    }
    return abandoned;
  }

  /** Makes something of a row. */
  @FunctionalInterface
  private interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private static <T> List<T> read(
      Connection connection, String sql, Row<T> each, Object... parameters) throws SQLException {
    try (PreparedStatement statement = prepare(connection, sql, parameters);
        ResultSet rows = statement.executeQuery()) {
      List<T> all = new ArrayList<>();
      while (rows.next()) {
        all.add(each.read(rows));
      }
      return List.copyOf(all);
    }
  }

  private static void write(Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = prepare(connection, sql, parameters)) {
      statement.executeUpdate();
    }
  }

  private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }
}

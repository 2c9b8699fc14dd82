package dev.espalier.samples.arcade.load;

import dev.espalier.samples.arcade.repo.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * What bots have been told is in the database, and how long they have waited to be told; to be
 * compared with what is there.
 */
public final class Ledger {

  /** A move as somebody knows it. */
  private record Entry(String player, int column) {}

  private final Map<String, Map<Integer, Entry>> acknowledged = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<String> problems = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Long> latencies = new ConcurrentLinkedQueue<>();

  /** A move was acknowledged. */
  void acknowledge(String game, int number, String player, int column, long nanos) {
    Entry before =
        acknowledged
            .computeIfAbsent(game, any -> new ConcurrentHashMap<>())
            .put(number, new Entry(player, column));
    if (before != null) {
      problems.add(game + ": two moves were acknowledged as number " + number);
    }
    latencies.add(nanos);
  }

  /** Something was not as it has to be. */
  void problem(String what) {
    problems.add(what);
  }

  /** How many moves were acknowledged. */
  public int moves() {
    return latencies.size();
  }

  /** How long a share of the moves has waited at most, in nanoseconds. */
  long latency(double share) {
    long[] sorted = latencies.stream().mapToLong(Long::longValue).sorted().toArray();
    return sorted.length == 0
        ? 0
        : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)];
  }

  /**
   * Compares with the database, which nobody must be writing to any more, after all bots have got
   * their answers.
   *
   * @return what is wrong; nothing if each move that was acknowledged is there, once and in order,
   *     and no other
   */
  List<String> compareWith(Database database) throws SQLException {
    List<String> wrong = unstored(database);
    Map<String, SortedMap<Integer, Entry>> stored = read(database);
    stored.forEach((game, moves) -> {
      if (!moves.equals(acknowledged.get(game))) {
        wrong.add(game + ": stored " + moves + ", but told " + acknowledged.get(game));
      }
    });
    return wrong;
  }

  /**
   * What is wrong if some bots may not have got an answer: nothing if each move that was
   * acknowledged is there, and those of each game are in order.
   */
  public List<String> unstored(Database database) throws SQLException {
    List<String> wrong = new ArrayList<>(problems);
    Map<String, SortedMap<Integer, Entry>> stored = read(database);
    acknowledged.forEach((game, moves) ->
        moves.forEach((number, move) -> {
          Entry there = stored.getOrDefault(game, new TreeMap<>()).get(number);
          if (!move.equals(there)) {
            wrong.add(game + ": told " + number + " " + move + ", but stored " + there);
          }
        }));
    stored.forEach((game, moves) -> checkOrder(game, moves, wrong));
    return wrong;
  }

  private static void checkOrder(String game, SortedMap<Integer, Entry> moves, List<String> wrong) {
    String last = "";
    int number = 0;
    for (Map.Entry<Integer, Entry> move : moves.entrySet()) {
      if (move.getKey() != ++number) {
        wrong.add(game + ": move " + number + " is missing");
        return;
      }
      if (move.getValue().player().equals(last)) {
        wrong.add(game + ": move " + number + " is of the same player as the one before");
      }
      last = move.getValue().player();
    }
  }

  private static Map<String, SortedMap<Integer, Entry>> read(Database database)
      throws SQLException {
    Map<String, SortedMap<Integer, Entry>> stored = new TreeMap<>();
    try (Connection connection =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT game, number, player, col FROM move")) {
      while (rows.next()) {
        stored
            .computeIfAbsent(rows.getString(1), any -> new TreeMap<>())
            .put(rows.getInt(2), new Entry(rows.getString(3), rows.getInt(4)));
      }
    }
    return stored;
  }
}

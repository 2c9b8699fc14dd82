package dev.espalier.samples.arcade.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.espalier.samples.arcade.Client;
import dev.espalier.samples.arcade.rules.Board;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;

/**
 * Plays one side of one game after the other as a page does: connects again when the connection is
 * lost, and says its move until it is acknowledged. Runs in a thread of its own.
 */
public final class Bot implements Runnable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration REPEAT = Duration.ofMillis(600);
  private static final Duration SOON = Duration.ofMillis(150);

  private final int port;
  private final String table; // the two at it play against each other
  private final boolean red;
  private final Duration thinking; // on average
  private final Random random;
  private final Ledger ledger;
  private final BooleanSupplier goesOn;

  private int round;
  private List<Integer> moves = List.of();
  private boolean redIsThere;
  private boolean seated;
  private boolean full; // both are there
  private boolean over;
  private int column = -1; // of the move that is not acknowledged yet; -1 if there is none
  private long saidAt;
  private long wakeUp; // when thinking ends
  private boolean again; // it was told to say it again

  public Bot(
      int port,
      String table,
      boolean red,
      Duration thinking,
      Random random,
      Ledger ledger,
      BooleanSupplier goesOn) {
    this.port = port;
    this.table = table;
    this.red = red;
    this.thinking = thinking;
    this.random = random;
    this.ledger = ledger;
    this.goesOn = goesOn;
  }

  /** Plays as long as it is to go on, and until its last move is acknowledged. */
  @Override
  public void run() {
    int failures = 0;
    while (goesOn.getAsBoolean() || column >= 0) {
      try (Client client = Client.hello(port, player(), game())) {
        play(client);
        failures = 0;
      } catch (IOException gone) {
        long longest = Math.min(100L << failures, 2_000);
        failures = Math.min(failures + 1, 10);
        try {
          Thread.sleep(longest / 2 + random.nextLong(longest / 2 + 1));
        } catch (InterruptedException e) {
          return;
        }
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private String game() {
    return table + "r" + round;
  }

  private String player() {
    return table + (red ? "red" : "yellow");
  }

  /** Plays one game on one connection. */
  private void play(Client client) throws IOException, InterruptedException {
    boolean known = false; // how the game stands, on this connection
    while (goesOn.getAsBoolean() || column >= 0) {
      var text = client.next(known ? pause() : REPEAT);
      if (text.isPresent()) {
        known |= hear(JSON.readTree(text.get()));
      }
      if (over && column < 0) {
        nextRound();
        return;
      }
      if (!known) {
        continue;
      }
      if (!seated) {
        if (red || redIsThere) {
          client.say("{'type':'sit'}");
        }
      } else if (column >= 0) {
        if (text.isEmpty()) {
          sayMove(client);
        }
      } else if (myTurn() && goesOn.getAsBoolean() && System.nanoTime() >= wakeUp) {
        column = choose();
        saidAt = System.nanoTime();
        sayMove(client);
      }
    }
  }

  private Duration pause() {
    if (again) {
      again = false;
      return SOON;
    }
    if (column < 0 && myTurn()) {
      return Duration.ofNanos(Math.clamp(wakeUp - System.nanoTime(), 1, REPEAT.toNanos()));
    }
    return REPEAT;
  }

  /** Takes in a message; true if it is now known how the game stands. */
  private boolean hear(JsonNode message) {
    switch (message.get("type").asText()) {
      case "game" -> {
        see(message);
        return true;
      }
      case "acknowledged" -> {
        if (column >= 0 && message.get("number").asInt() == number()) {
          acknowledged();
        }
      }
      case "refused" -> {
        // a seat that the other one has taken first is no problem; a move always is
        if (column >= 0) {
          ledger.problem(game() + ": move " + number() + " refused: " + message.get("why"));
          column = -1;
        }
      }
      case "again" -> again = true;
      case "pong" -> {}
      default -> throw new IllegalStateException("never heard of " + message);
    }
    return false;
  }

  private void see(JsonNode message) {
    List<Integer> shown = new ArrayList<>();
    message.get("moves").forEach(each -> shown.add(each.asInt()));
    seated = !message.get("you").isNull();
    redIsThere = !message.get("red").isNull();
    full = redIsThere && !message.get("yellow").isNull();
    if (seated && red != message.get("you").asText().equals("RED")) {
      ledger.problem(game() + ": sits on the wrong side");
    }
    if (shown.size() < moves.size()) {
      return; // overtaken, or a game that is being restored
    }
    if (shown.size() > moves.size() && column < 0) {
      think();
    }
    if (column < 0) {
      moves = shown; // with a move under way, its acknowledgement comes first
    }
    over = !message.get("outcome").asText().equals("OPEN");
  }

  private void think() {
    wakeUp = System.nanoTime() + random.nextLong(2 * thinking.toNanos() + 1);
  }

  private int number() {
    return moves.size() + 1;
  }

  private boolean myTurn() {
    return full && seated && !over && (moves.size() % 2 == 0) == red;
  }

  private int choose() {
    while (true) {
      int any = random.nextInt(Board.WIDTH);
      if (moves.stream().filter(each -> each == any).count() < Board.HEIGHT) {
        return any;
      }
    }
  }

  private void sayMove(Client client) throws IOException {
    client.say("{'type':'move','number':%d,'column':%d}".formatted(number(), column));
  }

  private void acknowledged() {
    ledger.acknowledge(game(), number(), player(), column, System.nanoTime() - saidAt);
    List<Integer> more = new ArrayList<>(moves);
    more.add(column);
    moves = more;
    column = -1;
  }

  private void nextRound() {
    round++;
    moves = List.of();
    redIsThere = false;
    seated = false;
    full = false;
    over = false;
    think();
  }
}

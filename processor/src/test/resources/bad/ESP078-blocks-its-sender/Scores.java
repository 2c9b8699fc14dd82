package app;

import dev.espalier.Agent;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

@Child
class Scores {
  private final Path file;
  private final PlayersRef players;
  private final Agent<String> title;
  private int total;

  Scores(Path file, PlayersRef players, Agent<String> title) {
    this.file = file;
    this.players = players;
    this.title = title;
  }

  @Cast(inline = true)
  void scored(int more) {
    total += more;
    players.seen(total); // casts do not wait
    players.greeted();
  }

  @Cast(inline = true)
  void saved(String name) {
    append(name + " " + total);
  }

  private void append(String line) {
    try {
      Files.writeString(file, line, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Cast(inline = true)
  void joined() {
    total += players.count();
  }

  @Cast(inline = true)
  void left() {
    total -= players.counted();
  }

  @Cast(inline = true)
  void renamed(String to) {
    title.update(old -> to);
  }

  @Call(inline = true)
  int counted() {
    return players.counted(); // an inline call may do that
  }
}

@Child
class Players {
  private int count;

  @Call
  int count() {
    return count;
  }

  @Call(inline = true)
  int counted() {
    return count;
  }

  @Cast
  void seen(int total) {
    count = total;
  }

  @Cast(inline = true)
  void greeted() {
    count++;
  }
}

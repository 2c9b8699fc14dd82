package app;

import dev.espalier.Self;
import dev.espalier.annotations.Arg;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.Key;
import dev.espalier.annotations.Strategy;
import dev.espalier.annotations.Supervisor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

@Supervisor(strategy = Strategy.REST_FOR_ONE)
interface Sessions {
  @Child
  Feed feed();

  @Child
  Settings settings();

  @Child
  default Notes notes(Path file, FeedRef feed) throws IOException {
    feed.record(0);
    return new Notes(Files.readString(file));
  }

  @DynamicSupervisor
  Session sessions();
}

@Child(inlineStart = true)
class Session {
  private int last;

  Session(@Key int number, @Arg int first, FeedRef feed, Self self) {
    last = number + first;
    self.continueWith(() -> last += feed.last());
  }

  @Call
  int next() {
    return ++last;
  }
}

@Child
class Settings extends Loaded {
  private String text = "";

  Settings(CompletableFuture<String> source, Self self) {
    super(source);
    self.continueWith(() -> text = first + source.join()); // after the start
  }

  @Call
  String text() {
    return text;
  }
}

abstract class Loaded {
  protected final String first;

  protected Loaded(CompletableFuture<String> source) {
    first = source.join();
  }
}

@Child
class Notes {
  private final StringBuilder text;

  Notes(String text) {
    this.text = new StringBuilder(text);
  }

  @Cast
  void add(String line) {
    text.append(line);
  }
}

@Child
class Feed {
  private static final CompletableFuture<Integer> FIRST = new CompletableFuture<>();
  private int last = FIRST.join();

  @Call(inline = true)
  int last() {
    return last;
  }

  @Cast
  void record(int value) {
    last = value;
  }
}

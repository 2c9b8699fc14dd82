package app;

import dev.espalier.annotations.Arg;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Key;
import dev.espalier.annotations.Supervisor;
import java.io.IOException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

final class Counter {
  @Call
  int next() {
    return 1;
  }

  @Cast
  void reset() {}

  @Call
  void set(int number, String reason) throws IOException {}
}

class Cache<K, V extends Number> {
  @Call
  @Nullable V get(K key) {
    return null;
  }

  @Call
  CompletionStage<V> load(K key, V otherwise) {
    throw new IllegalStateException();
  }

  @Cast
  void put(K key, V value) {}
}

class Game {
  Game(@Key Long number) {}

  @Call
  String move(String to) {
    return to;
  }
}

class Visit {
  Visit(@Arg String visitor) {}

  @Cast
  void end() {}
}

@Supervisor
interface BackOffice {
  @Child
  Clerk clerk();
}

@Child
class Clerk implements Runnable {
  @Override
  public void run() {
    while (!Thread.interrupted()) {
      Thread.onSpinWait();
    }
  }
}

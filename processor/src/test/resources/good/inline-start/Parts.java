package app;

import dev.espalier.Self;
import dev.espalier.annotations.Arg;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Key;
import java.util.ArrayList;
import java.util.List;

/** Its constructors do not block, wherever it is a child. */
@Child(inlineStart = true)
class Session {
  private final String name;
  private final List<String> moves = new ArrayList<>();

  Session(String name) {
    this.name = name;
  }

  Session(@Key int number, @Arg String name) {
    this(name + number);
  }

  @Cast
  void move(String move) {
    moves.add(move);
  }

  @Call
  String last() {
    return name + moves;
  }
}

/** Its method says so. What takes long comes after the start. */
@Child
class Referee {
  private final SelfTest test = new SelfTest();

  Referee(Self self) {
    self.continueWith(test::run);
  }

  @Call
  boolean ready() {
    return test.done;
  }

  static class SelfTest {
    private boolean done;

    void run() throws InterruptedException {
      Thread.sleep(1);
      done = true;
    }
  }
}

/** A loop: its constructor is one thing, its run() another. */
class Clock implements Runnable {
  @Override
  public void run() {
    while (!Thread.interrupted()) {
      Thread.onSpinWait();
    }
  }
}

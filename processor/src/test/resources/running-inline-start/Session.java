package app;

import dev.espalier.Self;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Key;
import dev.espalier.annotations.Restart;

/** Its constructor runs in the thread of whoever starts it, in its own name. */
@Child(inlineStart = true, restart = Restart.TRANSIENT)
class Session {
  private final int number;
  private final Thread thread = Thread.currentThread();
  private final String path;
  private boolean ready;

  Session(@Key int number, Self self) {
    if (number < 0) {
      throw new IllegalArgumentException("number " + number);
    }
    this.number = number;
    this.path = self.path();
    self.continueWith(() -> ready = true);
  }

  @Call
  boolean startedBy(Thread other) {
    return thread == other;
  }

  @Call
  String shown() {
    return path + " " + number + (ready ? " ready" : "");
  }

  @Call
  void fail() {
    throw new IllegalStateException("failed");
  }
}

package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Every;
import dev.espalier.annotations.Key;
import dev.espalier.annotations.Restart;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

class Spool {
  private final Deque<String> waiting = new ArrayDeque<>();

  @Cast
  void accept(String mail) {
    waiting.addLast(mail);
  }

  @Call
  Optional<String> next() {
    return Optional.ofNullable(waiting.pollFirst());
  }
}

/** Says goodbye to its peer, who may take a while to answer. */
@Child(restart = Restart.TRANSIENT, shutdown = 10_000)
class SmtpSession implements AutoCloseable {
  private int delivered;

  SmtpSession(@Key String host) {}

  @Cast
  void deliver(String mail) {
    delivered += mail.length();
  }

  @Override
  public void close() {
    delivered = 0;
  }
}

@Child(shutdown = 8_000)
class Retries {
  private final List<String> failed = new ArrayList<>();

  @Cast
  void later(String mail) {
    failed.add(mail);
  }

  @Every(millis = 60_000)
  void retry() {
    failed.clear();
  }
}

class Listener {
  private final SpoolRef spool;
  private boolean listening = true;

  Listener(SpoolRef spool) {
    this.spool = spool;
  }

  @Call
  boolean mail(String text) {
    if (listening) {
      spool.accept(text);
    }
    return listening;
  }

  @Call
  void stopListening() {
    listening = false;
  }
}

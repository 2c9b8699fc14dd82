package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

@Supervisor
interface Services {
  @Child
  Mailer mailer();

  @Child
  Statistics statistics();
}

class Mailer {
  private final List<String> waiting = new ArrayList<>();

  Mailer(String host, Duration limit) {}

  @Cast
  void send(String letter) {
    waiting.add(letter);
  }
}

class Statistics {
  private long visits;

  Statistics(String host) {}

  @Call
  long visits() {
    return ++visits;
  }
}

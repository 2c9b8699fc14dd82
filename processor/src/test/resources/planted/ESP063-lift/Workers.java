package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import java.util.ArrayDeque;
import java.util.Deque;

class ControlRoom {
  private final Deque<String> alarms = new ArrayDeque<>();

  @Cast
  void alarm(String text) {
    alarms.addLast(text);
  }

  @Call
  int open() {
    return alarms.size();
  }
}

class Cabin {
  private int floor;

  @Cast
  void moveTo(int target) {
    floor = target;
  }

  @Call
  int floor() {
    return floor;
  }
}

class Doors {
  private final CabinRef cabin;
  private int openAt = -1;

  Doors(CabinRef cabin) {
    this.cabin = cabin;
  }

  @Cast
  void open() {
    openAt = cabin.floor();
  }
}

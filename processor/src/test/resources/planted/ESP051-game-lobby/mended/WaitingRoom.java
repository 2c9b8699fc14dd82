package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

class WaitingRoom {
  private final Set<String> banned = new HashSet<>();
  private final Deque<String> waiting = new ArrayDeque<>();

  @Cast
  void ban(String player) {
    banned.add(player);
  }

  @Call
  boolean enter(String player) {
    return !banned.contains(player) && waiting.add(player);
  }
}

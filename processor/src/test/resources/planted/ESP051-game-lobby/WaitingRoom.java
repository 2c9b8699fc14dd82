package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;

class WaitingRoom {
  private static final HashSet<String> BANNED = new HashSet<>();

  private final Deque<String> waiting = new ArrayDeque<>();

  @Cast
  void ban(String player) {
    BANNED.add(player);
  }

  @Call
  boolean enter(String player) {
    return !BANNED.contains(player) && waiting.add(player);
  }
}

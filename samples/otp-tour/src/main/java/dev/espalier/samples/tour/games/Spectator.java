package dev.espalier.samples.tour.games;

import dev.espalier.DuplicateRegistry;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody who watches; what Phoenix.PubSub calls a subscriber. It subscribes in its constructor,
 * so that a restarted one is subscribed again.
 */
@Child
public final class Spectator {
  private final List<String> seen = new ArrayList<>();

  public Spectator(DuplicateRegistry<Topic, SpectatorRef> pubSub, SpectatorRef me) {
    pubSub.register(Topic.NEWS, me);
  }

  /** Sees something. */
  @Cast
  public void show(String news) {
    seen.add(news);
  }

  /** What it has seen since it was started. */
  @Call
  public List<String> seen() {
    return List.copyOf(seen);
  }
}

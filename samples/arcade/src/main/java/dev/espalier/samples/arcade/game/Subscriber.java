package dev.espalier.samples.arcade.game;

/**
 * Who wants to hear of something: what stands in the registry of topics. A session registers a cast
 * of its ref, and so games do not have to know what a session is.
 */
@FunctionalInterface
public interface Subscriber {
  /** Tells it; never waits. */
  void tell(News news);
}

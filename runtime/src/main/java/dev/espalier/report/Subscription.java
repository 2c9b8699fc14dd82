package dev.espalier.report;

/** A listener at work; closing it ends that. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {

  /**
   * Keeps the listener from being told of further reports. Does not wait for one that it is being
   * told of right now. A second call does nothing. May be called from any thread, the listener's
   * included.
   */
  @Override
  void close();
}

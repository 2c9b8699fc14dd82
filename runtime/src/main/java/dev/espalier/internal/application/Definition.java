package dev.espalier.internal.application;

import dev.espalier.Application.Action;
import dev.espalier.Application.Start;
import dev.espalier.Tree;
import dev.espalier.annotations.ApplicationType;
import java.util.List;
import java.util.Objects;

/**
 * What an application is made of; OTP's application resource and callback module in one.
 *
 * @param <T> its tree
 * @param name what it is called
 * @param start starts its tree
 * @param phases what is done then, in order
 * @param prepStop what is done before the tree is stopped
 * @param onStop what is done when it has ended
 * @param type what its end means for a program
 * @param graceNanos how long its end may take
 */
public record Definition<T extends Tree>(
    String name,
    Start<T> start,
    List<Phase<T>> phases,
    Action<? super T> prepStop,
    Action<? super T> onStop,
    ApplicationType type,
    long graceNanos) {

  /** Copies the list. */
  public Definition {
    phases = List.copyOf(phases);
  }

  /**
   * A start phase.
   *
   * @param <T> the tree
   * @param name what it is called
   * @param action what it does
   */
  public record Phase<T extends Tree>(String name, Action<? super T> action) {

    /** Checks that there is something to be done. */
    public Phase {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(action, "action");
    }
  }
}

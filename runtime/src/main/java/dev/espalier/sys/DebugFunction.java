package dev.espalier.sys;

import org.jspecify.annotations.Nullable;

/**
 * Sees what a process does, one event after the other, and keeps a state of its own; OTP's {@code
 * dbg_fun}. Runs inside the process, so it must be quick.
 *
 * @param <S> its state
 */
@FunctionalInterface
public interface DebugFunction<S> {

  /**
   * Takes an event. What it throws removes it from the process, and harms nothing else.
   *
   * @param state what it has returned last
   * @param event what has happened
   * @return the next state; null to be removed
   */
  @Nullable S on(S state, ProcessEvent event);
}

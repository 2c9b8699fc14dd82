package dev.espalier;

import org.jspecify.annotations.Nullable;

/**
 * What is done with each element of a stream of tasks, in a process of its own.
 *
 * @param <I> the type of the elements
 * @param <T> the type of the values
 */
@FunctionalInterface
public interface TaskFunction<I extends @Nullable Object, T extends @Nullable Object> {

  /**
   * Works on one element.
   *
   * @param input the element
   * @return the value
   * @throws Exception to crash the task; {@link ExitException} to end it with a reason
   */
  T apply(I input) throws Exception;
}

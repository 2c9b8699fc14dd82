package dev.espalier;

/**
 * Makes an {@link Agent}, a {@link Registry} or a {@link DuplicateRegistry}, inside its new
 * process; the start function of a child whose class is the runtime's own.
 *
 * @param <B> what it makes
 */
@FunctionalInterface
public interface BuiltInFactory<B> {

  /**
   * Says with what the process starts. Called again for each restart.
   *
   * @param start what a start function may use
   * @return the result of {@link Agent#starting}, {@link Registry#starting} or {@link
   *     DuplicateRegistry#starting}
   * @throws Exception to fail the start; {@link StartIgnoredException} to decline it
   */
  B start(StartContext<?> start) throws Exception;
}

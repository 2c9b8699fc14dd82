package dev.espalier;

/**
 * Makes the specification of a supervisor that is a child, before any of its children is started;
 * OTP's {@code init/1}.
 */
@FunctionalInterface
public interface SupervisorFactory {

  /**
   * Makes the specification. Called again for each restart of the supervisor.
   *
   * @param siblings the places beside it
   * @return the specification
   * @throws Exception to fail the start; {@link StartIgnoredException} to decline it
   */
  Supervision init(Siblings siblings) throws Exception;
}

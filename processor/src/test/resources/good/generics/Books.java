package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.Supervisor;

@Supervisor
abstract class Books {
  @DynamicSupervisor
  abstract Log<Integer, String> logs();

  @Child
  Check<Exception, java.io.IOException> check() {
    return new Check<>();
  }

  @Child
  Connection connection(java.util.Map.Entry<String, Integer> address) {
    return new Connection();
  }

  /** Nobody but the start function has to name it. */
  private static final class Connection {}
}

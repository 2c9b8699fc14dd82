package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Strategy;
import dev.espalier.annotations.Supervisor;
import java.util.HashMap;

@Supervisor(strategy = Strategy.REST_FOR_ONE)
public interface Trading {
  @Child
  Feed feed();

  @Child
  Risk risk();

  @Child
  Gateway gateway();

  @Child
  default Cache<String, Integer> cache() {
    return new Cache<>(new HashMap<>());
  }

  @Supervisor
  interface Gateway {
    @Child
    Session session();
  }
}

package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.Supervisor;

@Supervisor
public interface Reception {
  @Child
  Counter counter();

  @Child(id = "lobby")
  BackOffice backOffice();

  @DynamicSupervisor
  Game games();

  @DynamicSupervisor
  Visit visits();

  @Child
  Pool pool();

  @Child
  default Cache<String, Integer> cache(CounterRef counter) {
    return new Cache<>();
  }

  class Pool {}
}

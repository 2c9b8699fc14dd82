package app;

import dev.espalier.annotations.Application;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.PartitionSupervisor;
import dev.espalier.annotations.StartPhase;
import dev.espalier.annotations.Supervisor;

@Application
@Supervisor
interface Shop {
  @PartitionSupervisor
  Counter counters();

  @DynamicSupervisor
  Book books();

  @Child
  Clerk clerk();

  @SuppressWarnings("ESP038")
  @Child
  Clerk other();

  @StartPhase
  default void warm(CounterRef any) {}
}

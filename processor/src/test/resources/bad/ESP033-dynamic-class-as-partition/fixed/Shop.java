package app;

import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Shop {
  @DynamicSupervisor
  Book books();
}

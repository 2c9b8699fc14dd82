package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.Supervisor;

/** One process for each lot, and one that knows who has won. */
@Supervisor
interface Auction {
  @Child
  Winners winners();

  @DynamicSupervisor
  Lot lots();
}

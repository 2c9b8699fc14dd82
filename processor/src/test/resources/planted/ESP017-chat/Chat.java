package app;

import dev.espalier.DuplicateRegistry;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.Supervisor;

/** Rooms on demand, and a history of what was said in them. */
@Supervisor
interface Chat {
  @Child
  History history();

  @Child
  DuplicateRegistry<String, RoomRef> topics();

  @DynamicSupervisor
  Room rooms();
}

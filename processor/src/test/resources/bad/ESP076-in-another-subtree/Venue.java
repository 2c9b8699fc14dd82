package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Venue {
  @Child
  Gateway gateway();
}

package greenhouse.stuck;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Office {

  @Child
  Survey survey();
}

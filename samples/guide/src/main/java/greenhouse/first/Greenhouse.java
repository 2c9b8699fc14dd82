package greenhouse.first;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Greenhouse {

  @Child
  Climate climate();
}

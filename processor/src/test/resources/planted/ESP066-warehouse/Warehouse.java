package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

/** Four who work on one database, and one who has nothing to do with it. */
@Supervisor(maxRestarts = 3, maxSeconds = 10)
interface Warehouse {
  @Child
  GateSign sign();

  @Child
  Intake intake();

  @Child
  Shelving shelving();

  @Child
  Picking picking();

  @Child
  Shipping shipping();
}

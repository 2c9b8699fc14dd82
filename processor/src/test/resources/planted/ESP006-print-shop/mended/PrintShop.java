package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

/** A queue, two presses, and somebody who binds what they print. */
@Supervisor
interface PrintShop {
  @Child(id = "queue")
  JobQueue jobs();

  @Child(id = "press")
  Press offset();

  @Child(id = "digital press")
  Press digital();

  @Child
  Bindery bindery();
}

package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

/** A supervisor of which there are several. */
@Supervisor
public interface Stand {
  @Child
  Quotes quotes();
}

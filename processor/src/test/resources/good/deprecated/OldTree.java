package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

@SuppressWarnings("removal")
@Supervisor
public interface OldTree {
  @Child
  OldFeed feed();
}

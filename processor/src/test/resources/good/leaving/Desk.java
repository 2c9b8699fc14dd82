package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

@Deprecated
@Supervisor
@SuppressWarnings("removal")
public class Desk {
  @Child
  Quotes quotes(old.OldFeed feed) {
    return new Quotes(feed);
  }
}

package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Desk {
  @Child
  app.Log log();

  @Child
  default Thread thread() {
    return new Thread();
  }

  @Child
  app.Books.Shelf shelf();

  class Log {}

  class Books {}
}

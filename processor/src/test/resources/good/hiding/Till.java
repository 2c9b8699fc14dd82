package app;

import dev.espalier.annotations.Application;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.PrepStop;
import dev.espalier.annotations.Supervisor;

/** The launcher has a class below it, which inherits a name. */
@Application
@Supervisor
public interface Till {
  @Child
  Quotes quotes();

  @PrepStop
  default void close() {}

  /** A name of the JDK. */
  class IllegalStateException {}
}

package app;

import dev.espalier.annotations.Application;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.OnStop;
import dev.espalier.annotations.Supervisor;

@Application
@Supervisor
abstract class Office {
  @Child
  abstract app.Log log();

  @OnStop
  void lock() {}

  static class Log {}
}

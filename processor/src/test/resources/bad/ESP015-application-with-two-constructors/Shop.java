package app;

import dev.espalier.annotations.Application;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.OnStop;
import dev.espalier.annotations.Supervisor;

@Application
@Supervisor
abstract class Shop {
  Shop() {}

  Shop(String name) {}

  @Child
  abstract Repo repo();

  @OnStop
  void goodbye() {}
}

package app;

import dev.espalier.annotations.Application;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

@Application(name = "shop")
@Supervisor
interface Shop {
  @Child
  Repo repo();
}

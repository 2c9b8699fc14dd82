package app;

import dev.espalier.Registry;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Shop {
  @Child
  Registry<String, CounterRef> names();
}

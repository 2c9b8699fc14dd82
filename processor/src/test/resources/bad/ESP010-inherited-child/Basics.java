package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Basics {
  @Child
  Clock clock();
}

class Clock {}

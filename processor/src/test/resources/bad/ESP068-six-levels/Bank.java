package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Bank {
  @Child
  Clerk clerk();

  @Child
  Region region();
}

@Supervisor
interface Region {
  @Child
  Clerk clerk();

  @Child
  Town town();
}

@Supervisor
interface Town {
  @Child
  Clerk clerk();

  @Child
  Branch branch();
}

@Supervisor
interface Branch {
  @Child
  Clerk clerk();

  @Child
  Floor floor();
}

@Supervisor
interface Floor {
  @Child
  Clerk clerk();

  @Child
  Room room();
}

@Supervisor
interface Room {
  @Child
  Clerk clerk();
}

class Clerk {
  @Call
  int files() {
    return 7;
  }
}

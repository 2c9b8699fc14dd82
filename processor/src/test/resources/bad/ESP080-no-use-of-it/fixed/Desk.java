package app;

import dev.espalier.TaskSupervisor;
import dev.espalier.annotations.AfterStart;
import dev.espalier.annotations.Arg;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Desk {
  @Child
  TaskSupervisor imports();

  @Child
  Archive archive();

  @Child
  Cellar cellar();

  @Child
  Ledger ledger();

  @DynamicSupervisor
  Order orders();

  @Child
  @Supervisor
  interface Archive {
    @Child
    Ledger ledger();
  }

  @Supervisor
  interface Cellar {
    @Child
    Ledger ledger();
  }
}

@Child
class Ledger {
  private int total;

  @AfterStart
  void load() {
    total = 1;
  }

  @Call
  int total() {
    return total;
  }
}

@Child
class Order extends Prepared {
  private int amount;

  Order(@Arg int amount) {
    this.amount = amount;
  }

  @Call
  int amount() {
    return ready ? amount : 0;
  }
}

abstract class Prepared {
  protected boolean ready;

  @AfterStart
  void prepare() {
    ready = true;
  }
}

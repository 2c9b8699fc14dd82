package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Storage {
  @Child
  Pool pool();

  @Child
  Repository repository();
}

class Pool {
  int borrow() {
    return 1;
  }
}

class Repository {
  private final Pool pool;

  Repository(Pool pool) {
    this.pool = pool;
  }

  @Call
  int find(String name) {
    return pool.borrow();
  }
}

package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Strategy;
import dev.espalier.annotations.Supervisor;

@Supervisor(maxRestarts = 100)
interface Root {
  @Child
  Apart apart();

  @Child
  Together together();

  @Child
  Chain chain();

  @Supervisor(maxRestarts = 100)
  interface Apart {
    @Child
    Node a();

    @Child
    Node b();
  }

  @Supervisor(strategy = Strategy.ONE_FOR_ALL, maxRestarts = 100)
  interface Together {
    @Child
    Node a();

    @Child(restart = dev.espalier.annotations.Restart.TEMPORARY)
    Node b();

    @Child(restart = dev.espalier.annotations.Restart.TRANSIENT)
    Node c();
  }

  @Supervisor(strategy = Strategy.REST_FOR_ONE, maxRestarts = 100)
  interface Chain {
    @Child
    Node a();

    @Child
    Node b();

    @Child(restart = dev.espalier.annotations.Restart.TEMPORARY)
    Node c();

    @Child(restart = dev.espalier.annotations.Restart.TRANSIENT)
    Node d();
  }
}

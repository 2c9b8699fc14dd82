package app;

import dev.espalier.ProcessRef;
import dev.espalier.annotations.AutoShutdown;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Shutdown;
import dev.espalier.annotations.Strategy;
import dev.espalier.annotations.Supervisor;

@SuppressWarnings("ESP062")
@Supervisor(
    strategy = Strategy.ONE_FOR_ALL,
    maxRestarts = 1_000,
    maxSeconds = 60,
    autoShutdown = AutoShutdown.ANY_SIGNIFICANT)
interface Settings {
  @Child
  Plain inherited();

  @Child(id = "main", shutdown = Shutdown.INFINITY, significant = true)
  Plain partly();

  @SuppressWarnings("ESP059")
  @Child(restart = Restart.TEMPORARY, shutdown = 0)
  Loop loop();

  @Child
  Inner inner();

  @Child(restart = Restart.PERMANENT)
  Inner again();

  @Child(restart = Restart.TRANSIENT, shutdown = 1_500)
  class Plain {
    Plain(String config) {}
  }

  class Loop implements Runnable {
    Loop(ProcessRef inherited, ProcessRef elsewhere, int config) {}

    @Override
    public void run() {}
  }

  @Child(restart = Restart.TEMPORARY)
  @Supervisor
  interface Inner {
    @Child
    Plain plain();

    @Child
    default Loop loop(ProcessRef plain, String config) {
      return new Loop(plain, plain, 1);
    }

    @Child
    default Runnable once() {
      return () -> {};
    }
  }
}

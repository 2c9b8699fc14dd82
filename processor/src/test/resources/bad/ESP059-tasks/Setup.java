package app;

import dev.espalier.annotations.AutoShutdown;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Supervisor;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

@Supervisor
interface Setup {
  @Child(restart = Restart.TEMPORARY)
  Import importer();

  @Child
  Count count();

  @Child
  default CompletableFuture<Integer> answer() {
    return CompletableFuture.supplyAsync(() -> 42);
  }

  @Child
  default Thread sweeper() {
    return new Thread(() -> {});
  }

  @Child(restart = Restart.TRANSIENT)
  Import again();

  @Child
  Job job();

  @Supervisor(autoShutdown = AutoShutdown.ANY_SIGNIFICANT)
  interface Job {
    @Child(restart = Restart.TEMPORARY, significant = true)
    Import importer();
  }
}

class Import implements Runnable {
  @Override
  public void run() {}
}

class Count implements Callable<Integer> {
  @Override
  public Integer call() {
    return 1;
  }
}

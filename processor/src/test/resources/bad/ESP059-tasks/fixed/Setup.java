package app;

import dev.espalier.TaskSupervisor;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;
import java.util.concurrent.Callable;

@Supervisor
interface Setup {
  @Child
  TaskSupervisor tasks();

  @Child
  Imports imports();
}

class Imports {
  private final TaskSupervisor tasks;

  Imports(TaskSupervisor tasks) {
    this.tasks = tasks;
  }

  @Cast
  void start() {
    tasks.startChild(new Import()::run);
  }

  @Call
  int count() throws Exception {
    return tasks.async(new Count()).await();
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

package greenhouse.before;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A greenhouse without supervision: what happens when a line makes no sense. */
final class Main {
  private Main() {}

  public static void main(String[] args) throws InterruptedException {
    Iterator<String> probe = List.of("21.5", "22.5", "ERR", "23.0").iterator();
    ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    var task =
        timer.scheduleAtFixedRate(
            () -> System.out.println(Double.parseDouble(probe.next()) + " degrees"),
            0,
            100,
            TimeUnit.MILLISECONDS);
    timer.awaitTermination(1, TimeUnit.SECONDS);
    System.out.println("still measuring: " + !task.isDone());
    timer.shutdown();
  }
}

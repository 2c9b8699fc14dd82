package greenhouse;

import dev.espalier.AsyncStreamOptions;
import dev.espalier.StreamOutcome;
import dev.espalier.TaskSupervisor;
import dev.espalier.annotations.Call;

/** Goes around and waters, a few beds at a time. */
final class Tour {
  private final BedDynamicSupervisor beds;
  private final TaskSupervisor tasks;
  private int tours;

  Tour(BedDynamicSupervisor beds, TaskSupervisor tasks) {
    this.beds = beds;
    this.tasks = tasks;
  }

  /** Waters all beds, and says how many did not want it. */
  @Call(timeout = 60_000)
  long water() {
    tours++;
    try (var outcomes =
        tasks.asyncStream(
            beds.refs(), Tour::isTooWet, AsyncStreamOptions.defaults().maxConcurrency(8))) {
      return outcomes.filter(new StreamOutcome.Ok<>(true)::equals).count();
    }
  }

  /** Runs in a task of its own, and so may wait without holding up the tour. */
  private static boolean isTooWet(BedRef bed) {
    try {
      bed.water();
      return false;
    } catch (TooWet e) {
      return true;
    }
  }

  @Call
  int tours() {
    return tours;
  }
}

package app;

import dev.espalier.Agent;
import dev.espalier.TaskSupervisor;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Every;
import java.time.LocalDate;
import java.util.Optional;

/** Once a day the instrument is compared with one that is known to be right. */
class Maintenance {
  private final TaskSupervisor tasks;
  private final Agent<Calibration> calibration;
  private final Reference reference;
  private Optional<LocalDate> last = Optional.empty();

  Maintenance(TaskSupervisor tasks, Agent<Calibration> calibration, Reference reference) {
    this.tasks = tasks;
    this.calibration = calibration;
    this.reference = reference;
  }

  @Every(millis = 86_400_000)
  void calibrate() {
    Calibration better = tasks.async(reference::compare).await();
    calibration.update(old -> better);
    last = Optional.of(LocalDate.now());
  }

  @Call
  Optional<LocalDate> last() {
    return last;
  }
}

interface Reference {
  Calibration compare();
}

package dev.espalier.internal.process;

import dev.espalier.internal.report.Reporter;
import java.util.concurrent.Executor;

/**
 * What all processes of one tree share: the threads of its supervisors, its time, its reports.
 *
 * @param control runs supervisors; never runs anything that blocks
 * @param timers the time
 * @param rescue gives platform threads to processes that cannot begin
 * @param reporter where reports go
 */
record TreeContext(Executor control, Timers timers, Rescue rescue, Reporter reporter) {

  TreeContext(Executor control, Timers timers, Reporter reporter) {
    this(control, timers, ControlThreads.SHARED.rescue(), reporter);
  }

  static TreeContext system() {
    return new TreeContext(ControlThreads.SHARED, ControlThreads.SHARED, Reporter.SYSTEM_LOGGER);
  }
}

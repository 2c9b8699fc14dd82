package dev.espalier.internal.process;

import dev.espalier.internal.report.Reporter;
import java.util.concurrent.Executor;

/**
 * What all processes of one tree share: the threads of its supervisors, its time, its reports.
 *
 * @param control runs supervisors; never runs anything that blocks
 * @param timers the time
 * @param reporter where reports go
 */
record TreeContext(Executor control, Timers timers, Reporter reporter) {

  static TreeContext system() {
    return new TreeContext(ControlThreads.SHARED, ControlThreads.SHARED, Reporter.SYSTEM_LOGGER);
  }
}

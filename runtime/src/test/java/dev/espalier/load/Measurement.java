package dev.espalier.load;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * What something has taken.
 *
 * @param wall how long it was, nanoseconds
 * @param cpu how long all threads of this JVM have worked meanwhile, nanoseconds
 */
record Measurement(long wall, long cpu) {
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  static Measurement of(Runnable work) {
    long cpu = SYSTEM.getProcessCpuTime();
    long begin = System.nanoTime();
    work.run();
    return new Measurement(System.nanoTime() - begin, SYSTEM.getProcessCpuTime() - cpu);
  }
}

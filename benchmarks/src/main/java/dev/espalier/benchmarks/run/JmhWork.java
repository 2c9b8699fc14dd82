package dev.espalier.benchmarks.run;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Has JMH measure a benchmark in this process, which was started for nothing else, and tells the
 * time for each operation.
 *
 * <p>Its thread is a virtual one, as those that call from handlers are.
 */
record JmhWork(Class<?> benchmark, String method) implements Work {
  private static final int ITERATIONS = 4;

  @Override
  public void run(Scale scale, Figures figures) throws RunnerException {
    System.setProperty("jmh.executor", "VIRTUAL");
    System.setProperty("jmh.ignoreLock", "true"); // nobody else measures in this process
    var options =
        new OptionsBuilder()
            .include(benchmark.getName() + "\\." + method + "$")
            .mode(Mode.Throughput)
            .timeUnit(TimeUnit.NANOSECONDS)
            .forks(0)
            .threads(1)
            .warmupIterations(ITERATIONS)
            .warmupTime(TimeValue.milliseconds(scale.warmUp().toMillis() / ITERATIONS))
            .measurementIterations(ITERATIONS)
            .measurementTime(TimeValue.milliseconds(scale.measuring().toMillis() / ITERATIONS))
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .build();
    RunResult result = new Runner(options).runSingle();
    figures.tell(Row.TIME, 1 / result.getPrimaryResult().getScore());
  }
}

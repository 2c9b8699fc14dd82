package dev.espalier.benchmarks.run;

/** What a contender on the JVM does in a process of its own: works, measures, tells. */
@FunctionalInterface
public interface Work {
  void run(Scale scale, Figures figures) throws Exception;
}

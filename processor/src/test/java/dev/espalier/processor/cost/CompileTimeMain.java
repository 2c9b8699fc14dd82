package dev.espalier.processor.cost;

import dev.espalier.processor.EspalierProcessor;
import dev.espalier.processor.testing.TestCompiler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;

/**
 * Prints what the processor adds to the time that javac takes, for projects of growing size.
 *
 * <p>"Without" compiles the same sources and those that the processor would generate, since these
 * would have to be written by hand. Both are measured in turn, many times over, in one JVM; the
 * table has the medians. Only the compiler's own time counts, as CPU time of its thread, and not
 * what writes sources for it. {@code mvn -q -Pcompile-time} runs it.
 */
public final class CompileTimeMain {

  private static final int WARM_UP = 4;

  private CompileTimeMain() {}

  /** Measures; arguments are how often, and the numbers of workers. */
  public static void main(String[] arguments) {
    int runs = Integer.parseInt(arguments[0]);
    List<Integer> sizes = Stream.of(arguments[1].split(",")).map(Integer::valueOf).toList();
    for (int i = 0; i < WARM_UP; i++) {
      new Project(sizes.get(0)).measure(1);
    }
    System.out.println(
        "| workers | supervisors | without, ms | with, ms | added | per worker, us |");
    System.out.println("|---:|---:|---:|---:|---:|---:|");
    for (int workers : sizes) {
      System.out.println(new Project(workers).measure(runs));
    }
  }

  /** One project in its two forms. */
  private static final class Project {
    private final int workers;
    private final Map<String, String> sources;
    private final Map<String, String> written;

    Project(int workers) {
      this.workers = workers;
      this.sources = LargeProject.sources(workers);
      this.written = new LinkedHashMap<>(sources);
      written.putAll(compile(sources, new EspalierProcessor(), "-proc:only").generated());
    }

    String measure(int runs) {
      List<Long> without = new ArrayList<>();
      List<Long> with = new ArrayList<>();
      for (int run = 0; run < runs; run++) {
        without.add(time(written, null, "-proc:none"));
        with.add(time(sources, new EspalierProcessor(), "-proc:full"));
      }
      long low = median(without);
      long high = median(with);
      return String.format(
          Locale.ROOT,
          "| %,d | %,d | %,d | %,d | %+.0f %% | %,d |",
          workers,
          workers / 10 + 1,
          low / 1_000_000,
          high / 1_000_000,
          100.0 * (high - low) / low,
          (high - low) / 1_000 / workers);
    }

    private static long time(Map<String, String> sources, Processor processor, String option) {
      System.gc();
      return compile(sources, processor, option).nanos();
    }

    private static TestCompiler.Outcome compile(
        Map<String, String> sources, Processor processor, String option) {
      try {
        Path folder = Files.createTempDirectory("compile-time");
        TestCompiler.Outcome outcome =
            TestCompiler.JAVAC.compile(folder, sources, List.of(), processor, null, option);
        TestCompiler.delete(folder);
        if (!outcome.success()) {
          throw new IllegalStateException(outcome.output());
        }
        return outcome;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static long median(List<Long> times) {
      return times.stream().sorted().toList().get(times.size() / 2);
    }
  }
}

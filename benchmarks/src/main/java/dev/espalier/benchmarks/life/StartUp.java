package dev.espalier.benchmarks.life;

import dev.espalier.Tree;
import dev.espalier.annotations.Strategy;
import dev.espalier.benchmarks.run.Pekko;
import dev.espalier.benchmarks.run.Row;
import dev.espalier.benchmarks.run.Scale;
import dev.espalier.benchmarks.run.Work;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pekko.actor.typed.ActorSystem;

/** Measures from the start of a JVM, which has a main class in here, until its children run. */
final class StartUp {
  static final int CHILDREN = 1_000;

  private static final String RUNNING = "running";
  private static final int STARTS = 9;
  private static final double NANOS = 1e6;

  private StartUp() {}

  /** The median of some starts. */
  static Work of(Class<?> main) {
    return (scale, figures) -> figures.tell(Row.TIME, median(scale, main));
  }

  private static double median(Scale scale, Class<?> main)
      throws IOException, InterruptedException {
    double[] times = new double[scale.of(STARTS, 1)];
    for (int i = 0; i < times.length; i++) {
      times[i] = milliseconds(scale, main);
    }
    Arrays.sort(times);
    return times[times.length / 2];
  }

  private static double milliseconds(Scale scale, Class<?> main)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.add(String.valueOf(scale.of(CHILDREN, 10)));
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      String line = reader.readLine();
      long time = System.nanoTime() - begin;
      if (!RUNNING.equals(line) || process.waitFor() != 0) {
        throw new IllegalStateException(command + " has said " + line);
      }
      return time / NANOS;
    }
  }

  /** A program with a tree. */
  static final class OfEspalier {
    private OfEspalier() {}

    public static void main(String[] args) {
      Births births = new Births();
      Tree tree =
          EspalierLives.declared(Integer.parseInt(args[0]), Strategy.ONE_FOR_ONE, births, false);
      System.out.println(RUNNING);
      tree.close();
    }
  }

  /** A program with an actor system. */
  static final class OfPekko {
    private static final Logger LOGGER = Logger.getLogger("org.apache.pekko");

    private OfPekko() {}

    public static void main(String[] args) {
      LOGGER.setLevel(Level.OFF);
      int number = Integer.parseInt(args[0]);
      Births births = new Births();
      ActorSystem<PekkoCrowd.Spawn<PekkoFragile.Message>> crowd =
          Pekko.system(PekkoCrowd.create(() -> PekkoFragile.create(births)));
      crowd.tell(new PekkoCrowd.Spawn<>(number, crowd.ignoreRef()));
      births.await(number);
      System.out.println(RUNNING);
      Pekko.stop(crowd);
    }
  }
}

package dev.espalier.load;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Shows for {@code mvn -Pload} that a dynamic supervisor and a registry bear a million children,
 * and that none of them costs more than one of few.
 *
 * <p>For each size, in a JVM with a heap of 2 GiB:
 *
 * <ol>
 *   <li>start: one thread starts the children, one by one, each with a key of its own. Each
 *       registers itself under its key, in its constructor, in a registry beside the supervisor.
 *   <li>find: all are found by their keys, at the supervisor and in the registry, in random order.
 *   <li>crash, restart: one in a hundred, chosen at random, throws something that nobody expects.
 *       This ends when the supervisor has restarted all of them; time and ratio are for each that
 *       has crashed.
 *   <li>stop: all are stopped by their keys, one by one, in random order.
 *   <li>give up, all stop: with as many children once more, more crash than the supervisor puts up
 *       with. This ends when it has stopped all others and ended.
 * </ol>
 *
 * <p>After each, everything is counted: the children and processes that the supervisor has, the
 * keys that its accessor knows, the entries of the registry. After the crashes, each child that has
 * crashed must be a new process under its old key, and each other one the old process. At the end
 * nothing may be left, and no process alive. If anything is not as it must be, the exit code is 1.
 *
 * <p>The table has the medians of a few rounds, after others with the smallest size that only warm
 * the JVM up. Time is that on the clock; CPU time is that of all threads of the JVM, the garbage
 * collector's and the compiler's included, and tells less about who else is at work on the machine;
 * it is left out where it is too short to be known. A ratio compares the time for a child with that
 * of the size before: it is about 1 if time grows in proportion to the number of children, and
 * about the factor between the sizes if it grows with its square. It may be more than 1 because a
 * million objects are not in the CPU's caches, and less because the JVM has become warmer. The
 * bytes are those of the heap after a garbage collection with all children, less those before, so
 * the object of the user, its key, its place, its entry in the registry and the maps are all in
 * them.
 */
final class LoadMain {
  private static final int WARM_UP_ROUNDS = 10;
  private static final String UNKNOWN = "-";

  /** A field, for a logger that nobody holds is soon another one, which is not quiet. */
  private static final Logger LOGGER = Logger.getLogger("dev.espalier");

  /** What a shell reports of a process that SIGTERM ended; Maven does not pass the signal on. */
  private static final int TERMINATED = 128 + 15;

  private LoadMain() {}

  /**
   * Runs the load test.
   *
   * @param args the sizes with commas between them, the number of rounds, and a seed or "random"
   */
  public static void main(String[] args) throws InterruptedException {
    if (args.length != 3) {
      System.err.println("usage: mvn -q -Pload -Dsizes=10000,100000 -Drounds=3 -Dseed=42");
      System.exit(2);
    }
    ProcessHandle.current()
        .parent()
        .ifPresent(maven -> maven.onExit().thenRun(() -> System.exit(TERMINATED)));
    LOGGER.setLevel(Level.OFF); // there are as many reports as crashes
    int[] sizes = Arrays.stream(args[0].split(",")).mapToInt(Integer::parseInt).toArray();
    int rounds = Integer.parseInt(args[1]);
    long seed = args[2].equals("random") ? System.nanoTime() : Long.parseLong(args[2]);
    try {
      run(sizes, rounds, WARM_UP_ROUNDS, seed, System.out);
    } catch (IllegalStateException wrong) {
      wrong.printStackTrace();
      System.exit(1);
    }
    System.exit(0);
  }

  /** Prints a table of all sizes; throws if anything is not as it must be. */
  static List<Size> run(int[] sizes, int rounds, int warmUps, long seed, PrintStream out) {
    Random random = new Random(seed);
    Runtime runtime = Runtime.getRuntime();
    print(
        out,
        "Java %s, %d processors, heap of %d MiB; medians of %d rounds, seed %d%n",
        Runtime.version(),
        runtime.availableProcessors(),
        runtime.maxMemory() >> 20,
        rounds,
        seed);
    Size.measured(sizes[0], warmUps, random);
    List<Size> done = new ArrayList<>();
    for (int size : sizes) {
      Size before = done.isEmpty() ? null : done.getLast();
      Size measured = Size.measured(size, rounds, random);
      print(measured, before, out);
      done.add(measured);
    }
    return done;
  }

  private static void print(Size size, @Nullable Size before, PrintStream out) {
    print(
        out,
        "%n%,d children, %,.0f bytes for each%n%-18s%10s%14s%8s%12s%8s%12s%12s%n",
        size.children(),
        size.bytesPerChild(),
        "",
        "ms",
        "ns for each",
        "ratio",
        "CPU ns",
        "ratio",
        "children",
        "registered");
    for (Phase phase : Phase.values()) {
      Census census = size.counted(phase);
      print(
          out,
          "%-18s%,10d%14s%8s%12s%8s%,12d%,12d%n",
          phase,
          size.wall(phase) / 1_000_000,
          text("%,.0f", size.wallPerChild(phase)),
          ratio(size, before, each -> each.wallPerChild(phase)),
          text("%,.0f", size.cpuPerChild(phase)),
          ratio(size, before, each -> each.cpuPerChild(phase)),
          census.active(),
          census.entries());
    }
  }

  private static String ratio(
      Size size, @Nullable Size before, Function<Size, OptionalDouble> value) {
    OptionalDouble now = value.apply(size);
    OptionalDouble then = before == null ? OptionalDouble.empty() : value.apply(before);
    return now.isPresent() && then.isPresent()
        ? text("%.2f", OptionalDouble.of(now.getAsDouble() / then.getAsDouble()))
        : UNKNOWN;
  }

  private static String text(String format, OptionalDouble value) {
    return value.isPresent() ? String.format(Locale.ROOT, format, value.getAsDouble()) : UNKNOWN;
  }

  private static void print(PrintStream out, String format, Object... values) {
    out.printf(Locale.ROOT, format, values);
  }
}

package dev.espalier.benchmarks.run;

import dev.espalier.benchmarks.Suite;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The main class of a measured JVM: one contender in one row. */
final class Child {
  /** A field, for a logger that nobody holds is soon another one, which is not quiet. */
  private static final Logger LOGGER = Logger.getLogger("dev.espalier");

  private Child() {}

  /**
   * Does the work of a row.
   *
   * @param args the ids of the row and of the contender
   */
  public static void main(String[] args) throws Exception {
    LOGGER.setLevel(Level.OFF);
    Row row = Suite.row(args[0]);
    if (!(row.contenders().get(Contender.of(args[1])) instanceof Command.Java java)) {
      throw new IllegalArgumentException(args[1] + " does not run on a JVM");
    }
    java.work().run(Scale.FULL, Child::print);
    System.exit(0); // what still runs, such as a dispatcher, has nothing more to do
  }

  /** The format that {@link Trial} reads, and in which {@code harness.erl} prints, too. */
  private static void print(String key, double value) {
    System.out.printf(Locale.ROOT, "figure %s %f%n", key, value);
  }
}

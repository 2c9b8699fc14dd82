package dev.espalier.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.opentest4j.AssertionFailedError;

/**
 * Compares the blueprint of a tree with a file that is kept under version control, so that nobody
 * changes by accident what a crash does, how long a stop may take or who depends on whom.
 *
 * <pre>{@code
 * @Test
 * void theTreeIsTheReviewedOne() {
 *   BlueprintLock.assertUnchanged(Path.of("src/test/resources/Trading.md"), TradingTree.blueprint());
 * }
 * }</pre>
 *
 * <p>After a change that is meant, run the tests once with {@code -Despalier.blueprints=update} and
 * commit the file. To be called from any thread; interruption has no meaning here.
 */
public final class BlueprintLock {

  /** The system property that lets files be written: {@value}. */
  public static final String PROPERTY = "espalier.blueprints";

  /** The value of the property that lets files be written: {@value}. */
  public static final String UPDATE = "update";

  private BlueprintLock() {}

  /**
   * Fails if a file does not have that text; writes it instead if the system property {@value
   * #PROPERTY} is {@value #UPDATE}.
   *
   * @param file the file, relative to the folder in which the tests run
   * @param blueprint what {@code blueprint()} of the generated tree returns
   * @throws AssertionFailedError if there is no such file, or if it has another text; the message
   *     shows the lines that differ
   * @throws UncheckedIOException if the file cannot be read or written
   */
  public static void assertUnchanged(Path file, String blueprint) {
    try {
      if (UPDATE.equals(System.getProperty(PROPERTY))) {
        write(file, blueprint);
        return;
      }
      if (!Files.exists(file)) {
        throw new AssertionFailedError(
            "there is no `" + file.toAbsolutePath() + "` to compare the blueprint with" + remedy());
      }
      String locked = Files.readString(file).replace("\r\n", "\n");
      if (!locked.equals(blueprint)) {
        String message =
            "the tree is not the one in `"
                + file
                + "` any more (- file, + tree):\n"
                + LineDiff.between(locked, blueprint)
                + remedy();
        throw new AssertionFailedError(message, locked, blueprint);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read or write `" + file + "`", e);
    }
  }

  private static void write(Path file, String blueprint) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.writeString(file, blueprint);
  }

  private static String remedy() {
    return "\nhelp: if that is meant, run the tests with -D"
        + PROPERTY
        + "="
        + UPDATE
        + " and commit the file";
  }
}

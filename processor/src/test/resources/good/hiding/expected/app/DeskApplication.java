package app;

import dev.espalier.Application;
import dev.espalier.annotations.ApplicationType;
import dev.espalier.annotations.GeneratedByEspalier;
import java.time.Duration;
import javax.annotation.processing.Generated;

/**
 * Runs {@code DeskTree} as the application {@code Desk}.
 *
 * <pre>
 * start  the tree, open
 * stop   the tree in reverse order; within 30 s
 * type   permanent
 * </pre>
 *
 * <p>Generated from {@code app.Desk}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = {"ChildSpec", "Application"})
public final class DeskApplication {
  private DeskApplication() {}

  /**
   * Starts the application, waits until it has ended or the JVM is told to end (SIGTERM,
   * Ctrl-C), stops it, and reports what has become of each child.
   *
   * @param ChildSpec for {@code log}, {@code open}
   * @param Application2 for {@code open}
   * @return the exit code, for {@code System.exit}: 0 if it has ended in order, 1 if it
   *     could not be started or has ended by itself, where its type does not allow that
   */
  public static int run(String ChildSpec, String Application2) {
    return of(ChildSpec, Application2).run();
  }

  /**
   * Makes the application, which is not started by that.
   *
   * @param ChildSpec for {@code log}, {@code open}
   * @param Application2 for {@code open}
   * @return the application
   */
  public static Application<DeskTree> of(String ChildSpec, String Application2) {
    return builder(ChildSpec, Application2).build();
  }

  /**
   * Begins to make the application, for those who have more to say of it, such as which
   * others it needs.
   *
   * @param ChildSpec for {@code log}, {@code open}
   * @param Application2 for {@code open}
   * @return a builder with all that {@code Desk} says
   */
  public static Application.Builder<DeskTree> builder(String ChildSpec, String Application2) {
    Desk callbacks = new DeskTree.Factories();
    return Application.named("Desk", () -> DeskTree.start(ChildSpec))
        .type(ApplicationType.PERMANENT)
        .terminationGrace(Duration.ofSeconds(30))
        .startPhase("open", tree -> callbacks.open(Application2, ChildSpec));
  }
}

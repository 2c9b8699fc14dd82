package app;

import dev.espalier.Application;
import dev.espalier.annotations.ApplicationType;
import dev.espalier.annotations.GeneratedByEspalier;
import java.time.Duration;
import javax.annotation.processing.Generated;

/**
 * Runs {@code TillTree} as the application {@code Till}.
 *
 * <pre>
 * start  the tree
 * stop   close, the tree in reverse order; within 30 s
 * type   permanent
 * </pre>
 *
 * <p>Generated from {@code app.Till}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
public final class TillApplication {
  private TillApplication() {}

  /**
   * Runs the application as a program of its own.
   *
   * @param args ignored
   */
  public static void main(String[] args) {
    System.exit(run());
  }

  /**
   * Starts the application, waits until it has ended or the JVM is told to end (SIGTERM,
   * Ctrl-C), stops it, and reports what has become of each child.
   *
   * @return the exit code, for {@code System.exit}: 0 if it has ended in order, 1 if it
   *     could not be started or has ended by itself, where its type does not allow that
   */
  public static int run() {
    return of().run();
  }

  /**
   * Makes the application, which is not started by that.
   *
   * @return the application
   */
  public static Application<TillTree> of() {
    return builder().build();
  }

  /**
   * Begins to make the application, for those who have more to say of it, such as which
   * others it needs.
   *
   * @return a builder with all that {@code Till} says
   */
  public static Application.Builder<TillTree> builder() {
    Till callbacks = new Callbacks();
    return Application.named("Till", TillTree::start)
        .type(ApplicationType.PERMANENT)
        .terminationGrace(Duration.ofSeconds(30))
        .prepStop(tree -> callbacks.close());
  }

  /** Makes the callbacks of {@code Till} callable. */
  private static final class Callbacks implements Till {
    @Override
    public Quotes quotes() {
      throw new java.lang.IllegalStateException(
          "`quotes` is started by the tree; use TillTree.quotes()");
    }
  }
}

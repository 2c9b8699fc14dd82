package app;

import dev.espalier.Application;
import dev.espalier.annotations.ApplicationType;
import dev.espalier.annotations.GeneratedByEspalier;
import java.time.Duration;
import javax.annotation.processing.Generated;

/**
 * Runs {@code PaymentsTree} as the application {@code Payments}.
 *
 * <pre>
 * start  the tree
 * stop   the tree in reverse order; within 30 s
 * type   permanent
 * </pre>
 *
 * <p>Generated from {@code app.Payments}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
public final class PaymentsApplication {
  private PaymentsApplication() {}

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
  public static Application<PaymentsTree> of() {
    return builder().build();
  }

  /**
   * Begins to make the application, for those who have more to say of it, such as which
   * others it needs.
   *
   * @return a builder with all that {@code Payments} says
   */
  public static Application.Builder<PaymentsTree> builder() {
    return Application.named("Payments", PaymentsTree::start)
        .type(ApplicationType.PERMANENT)
        .terminationGrace(Duration.ofSeconds(30));
  }
}

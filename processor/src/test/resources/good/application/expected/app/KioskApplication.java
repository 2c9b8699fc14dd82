package app;

import dev.espalier.Application;
import dev.espalier.annotations.ApplicationType;
import dev.espalier.annotations.GeneratedByEspalier;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import javax.annotation.processing.Generated;

/**
 * Runs {@code KioskTree} as the application {@code Kiosk}.
 *
 * <pre>
 * start  the tree
 * stop   close, the tree in reverse order; within 30 s
 * type   temporary
 * </pre>
 *
 * <p>Generated from {@code app.Kiosk}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = "settings")
final class KioskApplication {
  private KioskApplication() {}

  /**
   * Starts the application, waits until it has ended or the JVM is told to end (SIGTERM,
   * Ctrl-C), stops it, and reports what has become of each child.
   *
   * @param settings for {@code Kiosk}
   * @return the exit code, for {@code System.exit}: 0 if it has ended in order, 1 if it
   *     could not be started or has ended by itself, where its type does not allow that
   */
  static int run(Settings settings) {
    return of(settings).run();
  }

  /**
   * Makes the application, which is not started by that.
   *
   * @param settings for {@code Kiosk}
   * @return the application
   */
  static Application<KioskTree> of(Settings settings) {
    return builder(settings).build();
  }

  /**
   * Begins to make the application, for those who have more to say of it, such as which
   * others it needs.
   *
   * @param settings for {@code Kiosk}
   * @return a builder with all that {@code Kiosk} says
   */
  static Application.Builder<KioskTree> builder(Settings settings) {
    AtomicReference<Kiosk> callbacks = new AtomicReference<>(); // each start makes its own
    return Application.named(
            "Kiosk",
            () -> {
              callbacks.set(new Callbacks(settings));
              return KioskTree.start();
            })
        .type(ApplicationType.TEMPORARY)
        .terminationGrace(Duration.ofSeconds(30))
        .prepStop(tree -> callbacks.get().close());
  }

  /** Makes the callbacks of {@code Kiosk} callable. */
  private static final class Callbacks extends Kiosk {
    Callbacks(Settings settings) throws IOException {
      super(settings);
    }

    @Override
    Gate gate() {
      throw new IllegalStateException(
          "`gate` is started by the tree; use KioskTree.gate()");
    }
  }
}

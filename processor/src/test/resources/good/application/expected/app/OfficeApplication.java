package app;

import dev.espalier.Application;
import dev.espalier.annotations.ApplicationType;
import dev.espalier.annotations.GeneratedByEspalier;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import javax.annotation.processing.Generated;

/**
 * Runs {@code OfficeTree} as the application {@code Office}.
 *
 * <pre>
 * start  the tree, open
 * stop   the tree in reverse order, close; within 1500 ms
 * type   permanent
 * </pre>
 *
 * <p>Generated from {@code app.Office}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = {"tree", "key", "callbacks"})
public final class OfficeApplication {
  private OfficeApplication() {}

  /**
   * Starts the application, waits until it has ended or the JVM is told to end (SIGTERM,
   * Ctrl-C), stops it, and reports what has become of each child.
   *
   * @param tree for {@code Office}
   * @param key for {@code back}
   * @param callbacks for {@code close}
   * @return the exit code, for {@code System.exit}: 0 if it has ended in order, 1 if it
   *     could not be started or has ended by itself, where its type does not allow that
   */
  public static int run(String tree, String key, String callbacks) {
    return of(tree, key, callbacks).run();
  }

  /**
   * Makes the application, which is not started by that.
   *
   * @param tree for {@code Office}
   * @param key for {@code back}
   * @param callbacks for {@code close}
   * @return the application
   */
  public static Application<OfficeTree> of(String tree, String key, String callbacks) {
    return builder(tree, key, callbacks).build();
  }

  /**
   * Begins to make the application, for those who have more to say of it, such as which
   * others it needs.
   *
   * @param tree for {@code Office}
   * @param key for {@code back}
   * @param callbacks for {@code close}
   * @return a builder with all that {@code Office} says
   */
  public static Application.Builder<OfficeTree> builder(String tree, String key, String callbacks) {
    AtomicReference<Office> callbacks2 = new AtomicReference<>(); // each start makes its own
    return Application.named(
            "Office",
            () -> {
              callbacks2.set(new OfficeTree.Factories(tree));
              return OfficeTree.startWith(callbacks2.get(), key);
            })
        .type(ApplicationType.PERMANENT)
        .terminationGrace(Duration.ofMillis(1_500))
        .startPhase("open", tree2 -> callbacks2.get().open(tree2))
        .onStop(tree2 -> callbacks2.get().close(callbacks));
  }
}

package app;

import dev.espalier.Application;
import dev.espalier.annotations.ApplicationType;
import dev.espalier.annotations.GeneratedByEspalier;
import java.nio.file.Path;
import java.time.Duration;
import javax.annotation.processing.Generated;

/**
 * Runs {@code ShopTree} as the application {@code the shop}.
 *
 * <pre>
 * start  the tree, warmUp, open
 * stop   drain, the tree in reverse order, goodbye; within 20 s
 * type   transient
 * </pre>
 *
 * <p>Generated from {@code app.Shop}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = {"settings", "pidFile"})
final class ShopApplication {
  private ShopApplication() {}

  /**
   * Starts the application, waits until it has ended or the JVM is told to end (SIGTERM,
   * Ctrl-C), stops it, and reports what has become of each child.
   *
   * @param settings for {@code repo}, {@code warmUp}, {@code goodbye}
   * @param pidFile for {@code open}, {@code goodbye}
   * @return the exit code, for {@code System.exit}: 0 if it has ended in order, 1 if it
   *     could not be started or has ended by itself, where its type does not allow that
   */
  static int run(Settings settings, Path pidFile) {
    return of(settings, pidFile).run();
  }

  /**
   * Makes the application, which is not started by that.
   *
   * @param settings for {@code repo}, {@code warmUp}, {@code goodbye}
   * @param pidFile for {@code open}, {@code goodbye}
   * @return the application
   */
  static Application<ShopTree> of(Settings settings, Path pidFile) {
    return builder(settings, pidFile).build();
  }

  /**
   * Begins to make the application, for those who have more to say of it, such as which
   * others it needs.
   *
   * @param settings for {@code repo}, {@code warmUp}, {@code goodbye}
   * @param pidFile for {@code open}, {@code goodbye}
   * @return a builder with all that {@code Shop} says
   */
  static Application.Builder<ShopTree> builder(Settings settings, Path pidFile) {
    Shop callbacks = new Callbacks();
    return Application.named("the shop", () -> ShopTree.start(settings))
        .type(ApplicationType.TRANSIENT)
        .terminationGrace(Duration.ofSeconds(20))
        .startPhase("warmUp", tree -> callbacks.warmUp(tree.repo(), settings))
        .startPhase("open", tree -> callbacks.open(tree, tree.sessions(), tree.payments(), pidFile))
        .prepStop(tree -> callbacks.drain(tree.gate(), tree.supervisor().child("payments"),
            tree.repo()))
        .onStop(tree -> callbacks.goodbye(settings, pidFile));
  }

  /** Makes the callbacks of {@code Shop} callable. */
  private static final class Callbacks implements Shop {
    @Override
    public Repo repo() {
      throw new IllegalStateException(
          "`repo` is started by the tree; use ShopTree.repo()");
    }

    @Override
    public Session sessions() {
      throw new IllegalStateException(
          "`sessions` is started by the tree; use ShopTree.sessions()");
    }

    @Override
    public Payments payments() {
      throw new IllegalStateException(
          "`payments` is started by the tree; use ShopTree.payments()");
    }

    @Override
    public Gate gate() {
      throw new IllegalStateException(
          "`gate` is started by the tree; use ShopTree.gate()");
    }
  }
}

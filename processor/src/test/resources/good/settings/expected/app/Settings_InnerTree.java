package app;

import dev.espalier.ChildSpec;
import dev.espalier.ProcessRef;
import dev.espalier.SupervisorSpec;
import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Strategy;
import dev.espalier.spi.GeneratedTree;
import dev.espalier.spi.SupervisorEndpoint;
import javax.annotation.processing.Generated;

/**
 * Supervision tree of {@code Settings.Inner}.
 *
 * <pre>
 * Inner    one_for_one, at most 3 restarts in 5 s
 *   plain  Plain     transient  shutdown 1500 ms
 *   loop   Loop      permanent  shutdown 5 s
 *   once   Runnable  permanent  shutdown 5 s
 * </pre>
 *
 * <p>Generated from {@code app.Settings.Inner}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = "config")
final class Settings_InnerTree extends GeneratedTree {
  private final Settings_PlainRef plain;
  private final ProcessRef loop;
  private final ProcessRef once;

  private Settings_InnerTree(SupervisorEndpoint place) {
    super(place);
    plain = Settings_PlainRef.of(place.worker("plain"));
    loop = place.process("loop");
    once = place.process("once");
  }

  /**
   * Starts the tree and waits until all its children have started.
   *
   * @param config for {@code plain}, {@code loop}
   * @return the running tree
   * @throws dev.espalier.TreeStartException if a child cannot start; earlier ones are stopped
   */
  static Settings_InnerTree start(String config) {
    return of(launch(spec(config)));
  }

  /**
   * Returns the tree at a place of a larger tree.
   *
   * @param place where its supervisor is
   * @return the tree
   */
  static Settings_InnerTree of(SupervisorEndpoint place) {
    return new Settings_InnerTree(place);
  }

  /**
   * Returns the specification behind {@code start}, for use in a larger tree.
   *
   * @param config for {@code plain}, {@code loop}
   * @return the specification
   */
  static SupervisorSpec spec(String config) {
    Settings.Inner factories = new Factories();

    return SupervisorSpec.named("Inner")
        .strategy(Strategy.ONE_FOR_ONE)
        .intensity(3, 5)
        .child(plainSpec(config))
        .child(loopSpec(factories, config))
        .child(onceSpec(factories))
        .build();
  }

  /**
   * Returns what was written about the tree when it was compiled: a picture, what a crash
   * does, how long a stop may take.
   *
   * @return Markdown with a Mermaid diagram, always the same for the same sources
   */
  static String blueprint() {
    return blueprint(Settings_InnerTree.class, "/META-INF/espalier/app.Settings.Inner.md");
  }

  private static ChildSpec plainSpec(String config) {
    return ChildSpec.worker(
            "plain",
            Settings_PlainRef.LIFECYCLE,
            start -> new Settings.Plain(config))
        .restart(Restart.TRANSIENT)
        .shutdown(1_500);
  }

  private static ChildSpec loopSpec(Settings.Inner factories, String config) {
    return ChildSpec.worker(
            "loop",
            start -> factories.loop(start.process("plain"), config))
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec onceSpec(Settings.Inner factories) {
    return ChildSpec.worker(
            "once",
            start -> factories.once())
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  /**
   * The child {@code plain}.
   *
   * @return its ref, valid across restarts
   */
  Settings_PlainRef plain() {
    return plain;
  }

  /**
   * The child {@code loop}.
   *
   * @return its ref, valid across restarts
   */
  ProcessRef loop() {
    return loop;
  }

  /**
   * The child {@code once}.
   *
   * @return its ref, valid across restarts
   */
  ProcessRef once() {
    return once;
  }

  /** Makes the start functions of {@code Settings.Inner} callable. */
  private static final class Factories implements Settings.Inner {
    @Override
    public Settings.Plain plain() {
      throw new IllegalStateException(
          "`plain` is started by the tree; use Settings_InnerTree.plain()");
    }
  }
}

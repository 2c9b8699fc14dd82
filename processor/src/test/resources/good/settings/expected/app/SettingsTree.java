package app;

import dev.espalier.ChildSpec;
import dev.espalier.ProcessRef;
import dev.espalier.SupervisorSpec;
import dev.espalier.annotations.AutoShutdown;
import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Shutdown;
import dev.espalier.annotations.Strategy;
import dev.espalier.spi.GeneratedTree;
import dev.espalier.spi.SupervisorEndpoint;
import javax.annotation.processing.Generated;

/**
 * Supervision tree of {@code Settings}.
 *
 * <pre>
 * Settings     one_for_all, at most 1000 restarts in 60 s, stops with any significant child
 *   inherited  Plain     transient  shutdown 1500 ms
 *   main       Plain     transient  shutdown infinity, significant
 *   loop       Loop      temporary  shutdown 0 ms
 *   inner      Inner     temporary  shutdown infinity
 *     one_for_one, at most 3 restarts in 5 s
 *     plain    Plain     transient  shutdown 1500 ms
 *     loop     Loop      permanent  shutdown 5 s
 *     once     Runnable  permanent  shutdown 5 s
 *   again      Inner     permanent  shutdown infinity
 *     one_for_one, at most 3 restarts in 5 s
 *     plain    Plain     transient  shutdown 1500 ms
 *     loop     Loop      permanent  shutdown 5 s
 *     once     Runnable  permanent  shutdown 5 s
 * </pre>
 *
 * <p>Generated from {@code app.Settings}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = {"config", "elsewhere", "loopConfig"})
final class SettingsTree extends GeneratedTree {
  private final Settings_PlainRef inherited;
  private final Settings_PlainRef partly;
  private final ProcessRef loop;
  private final Settings_InnerTree inner;
  private final Settings_InnerTree again;

  private SettingsTree(SupervisorEndpoint place) {
    super(place);
    inherited = Settings_PlainRef.of(place.worker("inherited"));
    partly = Settings_PlainRef.of(place.worker("main"));
    loop = place.process("loop");
    inner = Settings_InnerTree.of(place.supervisor("inner"));
    again = Settings_InnerTree.of(place.supervisor("again"));
  }

  /**
   * Starts the tree and waits until all its children have started.
   *
   * @param config for {@code inherited}, {@code main}, {@code inner}, {@code again}
   * @param elsewhere for {@code loop}
   * @param loopConfig for {@code loop}
   * @return the running tree
   * @throws dev.espalier.TreeStartException if a child cannot start; earlier ones are stopped
   */
  static SettingsTree start(String config, ProcessRef elsewhere, int loopConfig) {
    return of(launch(spec(config, elsewhere, loopConfig)));
  }

  /**
   * Returns the tree at a place of a larger tree.
   *
   * @param place where its supervisor is
   * @return the tree
   */
  static SettingsTree of(SupervisorEndpoint place) {
    return new SettingsTree(place);
  }

  /**
   * Returns the specification behind {@code start}, for use in a larger tree.
   *
   * @param config for {@code inherited}, {@code main}, {@code inner}, {@code again}
   * @param elsewhere for {@code loop}
   * @param loopConfig for {@code loop}
   * @return the specification
   */
  static SupervisorSpec spec(String config, ProcessRef elsewhere, int loopConfig) {
    return SupervisorSpec.named("Settings")
        .strategy(Strategy.ONE_FOR_ALL)
        .intensity(1_000, 60)
        .autoShutdown(AutoShutdown.ANY_SIGNIFICANT)
        .child(inheritedSpec(config))
        .child(partlySpec(config))
        .child(loopSpec(elsewhere, loopConfig))
        .child(innerSpec(config))
        .child(againSpec(config))
        .build();
  }

  /**
   * Returns what was written about the tree when it was compiled: a picture, what a crash
   * does, how long a stop may take.
   *
   * @return Markdown with a Mermaid diagram, always the same for the same sources
   */
  static String blueprint() {
    return blueprint(SettingsTree.class, "/META-INF/espalier/app.Settings.md");
  }

  private static ChildSpec inheritedSpec(String config) {
    return ChildSpec.worker(
            "inherited",
            Settings_PlainRef.LIFECYCLE,
            start -> new Settings.Plain(config))
        .restart(Restart.TRANSIENT)
        .shutdown(1_500);
  }

  private static ChildSpec partlySpec(String config) {
    return ChildSpec.worker(
            "main",
            Settings_PlainRef.LIFECYCLE,
            start -> new Settings.Plain(config))
        .restart(Restart.TRANSIENT)
        .shutdown(Shutdown.INFINITY)
        .significant(true);
  }

  private static ChildSpec loopSpec(ProcessRef elsewhere, int loopConfig) {
    return ChildSpec.worker(
            "loop",
            start -> new Settings.Loop(start.process("inherited"), elsewhere, loopConfig))
        .restart(Restart.TEMPORARY)
        .shutdown(0);
  }

  private static ChildSpec innerSpec(String config) {
    return ChildSpec.supervisor(
            "inner",
            start -> Settings_InnerTree.spec(config))
        .restart(Restart.TEMPORARY)
        .shutdown(Shutdown.INFINITY);
  }

  private static ChildSpec againSpec(String config) {
    return ChildSpec.supervisor(
            "again",
            start -> Settings_InnerTree.spec(config))
        .restart(Restart.PERMANENT)
        .shutdown(Shutdown.INFINITY);
  }

  /**
   * The child {@code inherited}.
   *
   * @return its ref, valid across restarts
   */
  Settings_PlainRef inherited() {
    return inherited;
  }

  /**
   * The child {@code main}.
   *
   * @return its ref, valid across restarts
   */
  Settings_PlainRef partly() {
    return partly;
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
   * The supervisor {@code inner}.
   *
   * @return the tree below it, valid across restarts
   */
  Settings_InnerTree inner() {
    return inner;
  }

  /**
   * The supervisor {@code again}.
   *
   * @return the tree below it, valid across restarts
   */
  Settings_InnerTree again() {
    return again;
  }
}

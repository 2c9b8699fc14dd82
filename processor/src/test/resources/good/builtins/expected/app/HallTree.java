package app;

import dev.espalier.Agent;
import dev.espalier.ChildSpec;
import dev.espalier.SupervisorSpec;
import dev.espalier.TaskSupervisor;
import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Strategy;
import dev.espalier.spi.GeneratedTree;
import dev.espalier.spi.SupervisorEndpoint;
import javax.annotation.processing.Generated;

/**
 * Supervision tree of {@code Hall}.
 *
 * <pre>
 * Hall    one_for_one, at most 3 restarts in 5 s
 *   door  Door  permanent  shutdown 5 s
 * </pre>
 *
 * <p>Generated from {@code app.Hall}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = {"exports", "settings"})
final class HallTree extends GeneratedTree {
  private final Hall_DoorRef door;

  private HallTree(SupervisorEndpoint place) {
    super(place);
    door = Hall_DoorRef.of(place.worker("door"));
  }

  /**
   * Starts the tree and waits until all its children have started.
   *
   * @param exports for {@code door}
   * @param settings for {@code door}
   * @return the running tree
   * @throws dev.espalier.TreeStartException if a child cannot start; earlier ones are stopped
   */
  static HallTree start(TaskSupervisor exports, Agent<Settings> settings) {
    return of(launch(spec(exports, settings)));
  }

  /**
   * Returns the tree at a place of a larger tree.
   *
   * @param place where its supervisor is
   * @return the tree
   */
  static HallTree of(SupervisorEndpoint place) {
    return new HallTree(place);
  }

  /**
   * Returns the specification behind {@code start}, for use in a larger tree.
   *
   * @param exports for {@code door}
   * @param settings for {@code door}
   * @return the specification
   */
  static SupervisorSpec spec(TaskSupervisor exports, Agent<Settings> settings) {
    return SupervisorSpec.named("Hall")
        .strategy(Strategy.ONE_FOR_ONE)
        .intensity(3, 5)
        .child(doorSpec(exports, settings))
        .build();
  }

  /**
   * Returns what was written about the tree when it was compiled: a picture, what a crash
   * does, how long a stop may take.
   *
   * @return Markdown with a Mermaid diagram, always the same for the same sources
   */
  static String blueprint() {
    return blueprint(HallTree.class, "/META-INF/espalier/app.Hall.md");
  }

  private static ChildSpec doorSpec(TaskSupervisor exports, Agent<Settings> settings) {
    return ChildSpec.worker(
            "door",
            Hall_DoorRef.LIFECYCLE,
            start -> new Hall.Door(exports, settings))
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  /**
   * The child {@code door}.
   *
   * @return its ref, valid across restarts
   */
  Hall_DoorRef door() {
    return door;
  }
}

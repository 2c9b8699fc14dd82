package dev.espalier.stress;

import dev.espalier.ChildSpec;
import dev.espalier.DynamicSupervisorRef;
import dev.espalier.DynamicSupervisorSpec;
import dev.espalier.Registry;
import dev.espalier.SupervisorSpec;
import dev.espalier.Tree;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The tree in which all processes of one JVM live: one for each would cost too much. */
final class SharedTree {
  private static final String NAMES = "names";
  private static final String POOL = "pool";

  private SharedTree() {}

  /**
   * A class of its own: a tree that is started in a static initialiser waits for threads of its
   * own, and those would wait for the class if the lambdas below were in it.
   */
  private static final class Holder {
    static final Logger LOGGER = Logger.getLogger("dev.espalier");
    static final Tree TREE = start();

    private static Tree start() {
      LOGGER.setLevel(Level.OFF); // there is a report for each process that is killed
      return Tree.start(spec());
    }
  }

  private static SupervisorSpec spec() {
    return SupervisorSpec.named("Stress")
        .child(ChildSpec.registry(NAMES))
        .child(ChildSpec.supervisor(POOL, siblings -> DynamicSupervisorSpec.named(POOL)))
        .build();
  }

  static <K, V> Registry<K, V> names() {
    return Registry.of(Holder.TREE.supervisor().child(NAMES));
  }

  static DynamicSupervisorRef pool() {
    return Holder.TREE.supervisor().supervisor(POOL).asDynamicSupervisor();
  }
}

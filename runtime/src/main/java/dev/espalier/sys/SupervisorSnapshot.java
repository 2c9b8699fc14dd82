package dev.espalier.sys;

import dev.espalier.ChildInfo;
import dev.espalier.DynamicSupervisorSpec;
import dev.espalier.PartitionSupervisorSpec;
import dev.espalier.ProcessRef;
import dev.espalier.Supervision;
import dev.espalier.SupervisorSpec;
import dev.espalier.annotations.Strategy;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A supervisor and all below it, each supervisor as it was when it was asked.
 *
 * @param process its place
 * @param id its id among its siblings; the name of a root
 * @param state whether it has a process
 * @param start which process of the child it is, from 1
 * @param spec what it is to do; empty if it had no process when it was asked
 * @param restartsUsed how many restarts have been used within the window
 * @param children its children, in start order
 */
public record SupervisorSnapshot(
    ProcessRef process,
    String id,
    ChildInfo.State state,
    long start,
    Optional<Supervision> spec,
    int restartsUsed,
    List<NodeSnapshot> children)
    implements NodeSnapshot {

  /** Copies the list. */
  public SupervisorSnapshot {
    children = List.copyOf(children);
  }

  /**
   * The tree as lines of text, for a terminal or a log.
   *
   * @return a line for each process, indented below its supervisor
   */
  public String text() {
    StringBuilder text = new StringBuilder();
    write(text, this, "");
    return text.substring(0, text.length() - 1);
  }

  private static void write(StringBuilder text, NodeSnapshot node, String indent) {
    text.append(indent).append(node.id()).append("  ").append(describe(node)).append('\n');
    if (node instanceof SupervisorSnapshot supervisor) {
      supervisor.children.forEach(child -> write(text, child, indent + "  "));
    }
  }

  private static String describe(NodeSnapshot node) {
    String state =
        node.state().name().toLowerCase(Locale.ROOT)
            + (node.start() > 1 ? ", start " + node.start() : "");
    return switch (node) {
      case WorkerSnapshot ignored -> state;
      case SupervisorSnapshot supervisor ->
          state
              + supervisor
                  .spec
                  .map(spec ->
                      ", "
                          + strategy(spec)
                          + ", "
                          + supervisor.restartsUsed
                          + " of "
                          + spec.maxRestarts()
                          + " restarts within "
                          + spec.maxSeconds()
                          + " s")
                  .orElse("");
    };
  }

  private static String strategy(Supervision spec) {
    return switch (spec) {
      case SupervisorSpec declared -> text(declared.strategy());
      case PartitionSupervisorSpec partitioned -> text(partitioned.strategy()) + ", partitions";
      case DynamicSupervisorSpec ignored -> "children on demand";
    };
  }

  private static String text(Strategy strategy) {
    return strategy.name().toLowerCase(Locale.ROOT);
  }
}

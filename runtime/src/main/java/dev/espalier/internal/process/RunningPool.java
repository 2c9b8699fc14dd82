package dev.espalier.internal.process;

import dev.espalier.ChildCounts;
import dev.espalier.ChildSpec;
import dev.espalier.DynamicSupervisorRef;
import dev.espalier.ExitReason;
import dev.espalier.ProcessRef;
import dev.espalier.StartResult;
import dev.espalier.internal.supervision.Answer;
import dev.espalier.internal.supervision.Request;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.Placed;
import java.util.List;
import java.util.Optional;

/**
 * The supervisor at a place as users see it whose children are started on demand.
 *
 * @param tree the same as any supervisor
 */
record RunningPool(RunningTree tree) implements DynamicSupervisorRef, Placed {

  @Override
  public Place<?> place() {
    return tree.place();
  }

  @Override
  public String toString() {
    return path();
  }

  @Override
  public String path() {
    return tree.path();
  }

  @Override
  public boolean isAlive() {
    return tree.isAlive();
  }

  @Override
  public StartResult startChild(ChildSpec spec) {
    return tree.startChild(spec);
  }

  @Override
  public boolean terminateChild(ProcessRef child) {
    Place<?> place = (Place<?>) Endpoint.of(child);
    return switch (tree.ask(new Request.TerminateProcess(place.incarnation(), place.isAlive()))) {
      case Answer.Done ignored -> true;
      case Answer.NoProcess ignored -> false;
      case Answer.NotFound ignored -> false;
      case Answer other -> throw RunningTree.unexpected(other);
    };
  }

  @Override
  public List<DynamicChild> whichChildren() {
    return switch (tree.ask(new Request.WhichChildren())) {
      case Answer.Instances pool -> pool.instances().stream().map(RunningPool::child).toList();
      case Answer.ChildList ignored ->
          throw new IllegalStateException(
              "the children of `"
                  + path()
                  + "` are declared, not started on demand; ask its"
                  + " SupervisorRef");
      case Answer other -> throw RunningTree.unexpected(other);
    };
  }

  private static DynamicChild child(Answer.Instance instance) {
    return new DynamicChild(
        Optional.ofNullable(instance.process()).map(RunningTree::placeOf), instance.spec());
  }

  @Override
  public ChildCounts countChildren() {
    return tree.countChildren();
  }

  @Override
  public void stop(ExitReason reason) {
    tree.stop(reason);
  }
}

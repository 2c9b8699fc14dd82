package dev.espalier.internal.process;

import dev.espalier.ChildCounts;
import dev.espalier.ChildSpec;
import dev.espalier.DynamicSupervisorRef;
import dev.espalier.ExitReason;
import dev.espalier.ProcessRef;
import dev.espalier.StartResult;
import dev.espalier.SupervisorRef;
import dev.espalier.internal.supervision.Answer;
import dev.espalier.internal.supervision.Request;
import dev.espalier.spi.DynamicSupervisorEndpoint;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.Placed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The supervisor at a place as users see it whose children are started on demand.
 *
 * @param tree the same as any supervisor
 */
record RunningPool(RunningTree tree)
    implements DynamicSupervisorRef, DynamicSupervisorEndpoint, Placed {

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
  public SupervisorRef supervisor(ProcessRef child) {
    return new RunningTree((Place<?>) Endpoint.of(child));
  }

  @Override
  public DynamicSupervisorRef supervisor() {
    return this;
  }

  @Override
  public <W> Endpoint<W> startChild(Object arguments) {
    throw new UnsupportedOperationException("follows");
  }

  @Override
  public <W> Endpoint<W> findOrStartChild(Object arguments) {
    throw new UnsupportedOperationException("follows");
  }

  @Override
  public <W> @Nullable Endpoint<W> find(Object key) {
    throw new UnsupportedOperationException("follows");
  }

  @Override
  public boolean terminateKey(Object key) {
    throw new UnsupportedOperationException("follows");
  }

  @Override
  public Set<Object> keys() {
    throw new UnsupportedOperationException("follows");
  }

  @Override
  public List<Endpoint<?>> processes() {
    throw new UnsupportedOperationException("follows");
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

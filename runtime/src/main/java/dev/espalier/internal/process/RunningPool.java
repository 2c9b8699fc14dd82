package dev.espalier.internal.process;

import dev.espalier.ChildCounts;
import dev.espalier.ChildSpec;
import dev.espalier.DynamicSupervisorRef;
import dev.espalier.DynamicSupervisorSpec;
import dev.espalier.DynamicTemplate;
import dev.espalier.ExitReason;
import dev.espalier.ProcessRef;
import dev.espalier.StartFailedException;
import dev.espalier.StartResult;
import dev.espalier.Supervision;
import dev.espalier.SupervisorRef;
import dev.espalier.internal.supervision.Answer;
import dev.espalier.internal.supervision.Request;
import dev.espalier.spi.DynamicSupervisorEndpoint;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.Placed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    Object key = place().keyOf(place);
    return key == null
        ? terminate(new Request.TerminateProcess(place.incarnation(), place.isAlive()))
        : terminateKey(key);
  }

  @Override
  public boolean terminateKey(Object key) {
    return terminate(new Request.TerminateKey(key));
  }

  private boolean terminate(Request request) {
    return switch (tree.ask(request)) {
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
  public List<DynamicChild> whichChildren() {
    return instances().stream().map(RunningPool::child).toList();
  }

  private List<Answer.Instance> instances() {
    return switch (tree.ask(new Request.WhichChildren())) {
      case Answer.Instances pool -> pool.instances();
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
  public Optional<DynamicChild> whichChild(ProcessRef child) {
    Place<?> place = (Place<?>) Endpoint.of(child);
    Request request = new Request.WhichInstance(place().keyOf(place), place.incarnation());
    return switch (tree.ask(request)) {
      case Answer.Instances one -> Optional.of(child(one.instances().getFirst()));
      case Answer.NotFound ignored -> Optional.empty();
      case Answer other -> throw RunningTree.unexpected(other);
    };
  }

  @Override
  public ChildCounts countChildren() {
    return tree.countChildren();
  }

  @Override
  public void stop(ExitReason reason) {
    tree.stop(reason);
  }

  // ---------------------------------------------------------------------------------- the accessor

  @Override
  public DynamicSupervisorRef supervisor() {
    return this;
  }

  @Override
  public <W> Endpoint<W> startChild(Object arguments) {
    ChildSpec spec = template().child(arguments);
    return started(spec, tree.startChild(spec));
  }

  @Override
  @SuppressWarnings("unchecked") // what the template makes is the caller's claim
  public <W> Endpoint<W> findOrStartChild(Object arguments) {
    ChildSpec spec = template().child(arguments);
    return switch (tree.ask(new Request.StartChild(spec))) {
      case Answer.AlreadyStarted up -> (Endpoint<W>) RunningTree.placeOf(up.child());
      case Answer.AlreadyRestarting down -> (Endpoint<W>) RunningTree.placeOf(down.failed());
      case Answer other -> started(spec, RunningTree.startResult(other));
    };
  }

  @SuppressWarnings("unchecked") // what the template makes is the caller's claim
  private <W> Endpoint<W> started(ChildSpec spec, StartResult result) {
    if (result instanceof StartResult.Started started) {
      return (Endpoint<W>) started.child();
    }
    Place<W> failed =
        spec.key() == null ? place().newProcess(spec.id()) : place().newChildWithKey(spec.key());
    throw new StartFailedException(result, failed.path());
  }

  @SuppressWarnings("unchecked") // what it takes is the caller's claim
  private DynamicTemplate<Object> template() {
    Wait wait = new Wait(place(), "template", Long.MAX_VALUE);
    SupervisorCell pool = tree.alive();
    if (pool == null) {
      throw wait.failed(ExitReason.noproc());
    }
    Supervision spec = pool.spec().orElseGet(() -> wait.until(pool.specWhenMade()));
    if (spec instanceof DynamicSupervisorSpec dynamic && dynamic.template() != null) {
      return (DynamicTemplate<Object>) dynamic.template();
    }
    throw new IllegalStateException(
        "the supervisor `" + path() + "` has no template that could make its children");
  }

  @Override
  public Map<Object, ? extends Endpoint<?>> keyed() {
    SupervisorCell pool = tree.alive();
    return pool == null ? Map.of() : Collections.unmodifiableMap(pool.keyed());
  }

  @Override
  public List<Endpoint<?>> processes() {
    List<Endpoint<?>> processes = new ArrayList<>();
    for (Answer.Instance child : instances()) {
      if (child.process() != null) {
        processes.add(RunningTree.placeOf(child.process()));
      }
    }
    return processes;
  }
}

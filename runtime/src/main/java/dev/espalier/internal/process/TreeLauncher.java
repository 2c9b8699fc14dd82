package dev.espalier.internal.process;

import dev.espalier.CallFailedException;
import dev.espalier.ExitReason;
import dev.espalier.FailedToStartChild;
import dev.espalier.StartIgnoredException;
import dev.espalier.Supervision;
import dev.espalier.SupervisorFactory;
import dev.espalier.SupervisorRef;
import dev.espalier.TreeStartException;
import dev.espalier.internal.report.SystemSinks;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.SupervisorEndpoint;
import dev.espalier.spi.TreeFixture;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Starts the root supervisor of a tree for a thread that is no process, and waits for the result.
 */
public final class TreeLauncher {
  private TreeLauncher() {}

  /**
   * Starts a tree and waits until all its children have started.
   *
   * @param spec the root supervisor
   * @return its place
   * @throws TreeStartException if a child could not be started
   */
  public static SupervisorEndpoint start(Supervision spec) {
    return start(spec.name(), siblings -> spec);
  }

  /**
   * Starts a tree whose specification is made in the root's own process.
   *
   * @param name what the root is called
   * @param factory makes the specification
   * @return its place
   * @throws StartIgnoredException if the factory has declined
   * @throws TreeStartException if the factory has failed or a child could not be started
   */
  public static SupervisorEndpoint start(String name, SupervisorFactory factory) {
    return start(name, cast(factory), TreeContext.system(name));
  }

  /** With the children that a test wants, if there is one. */
  private static SupervisorFactory cast(SupervisorFactory factory) {
    return TreeFixture.current()
        .map(TreeFixture::casting)
        .<SupervisorFactory>map(casting -> siblings -> casting.apply(factory.init(siblings)))
        .orElse(factory);
  }

  /**
   * Refuses to let a process wait for the end of the tree that it belongs to.
   *
   * @param root the root of the tree
   * @param request what would wait
   * @throws CallFailedException in a process of the tree
   */
  public static void mustNotWaitFor(SupervisorRef root, String request) {
    new Wait((Place<?>) Endpoint.of(root), request, Long.MAX_VALUE).mustNotBeForMyself();
  }

  static Place<?> start(Supervision spec, TreeContext context) {
    return start(spec.name(), siblings -> spec, context);
  }

  private static Place<?> start(String name, SupervisorFactory factory, TreeContext context) {
    Place<Object> place = Place.root(name);
    Root root = new Root(place, context);
    SupervisorCell cell = new SupervisorCell(place, root, null, factory);
    place.occupy(cell);
    cell.start();
    ExitReason failure = awaitStart(root, cell, place);
    if (failure != null) {
      context.flushReports();
      throw failedStart(place.path(), failure);
    }
    if (root.declined) {
      throw new StartIgnoredException();
    }
    return place;
  }

  private static @Nullable ExitReason awaitStart(Root root, SupervisorCell cell, Place<?> place) {
    try {
      return root.result.get();
    } catch (InterruptedException e) {
      cell.askToStop();
      cell.ended().join();
      cell.context().flushReports();
      Thread.currentThread().interrupt();
      throw new TreeStartException(
          place.path(), ExitReason.because("the thread that started the tree was interrupted"), e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("cannot happen: completed with values only", e);
    }
  }

  /** Finds the process that failed first: supervisors above it only pass its reason on. */
  private static TreeStartException failedStart(String rootPath, ExitReason failure) {
    String path = rootPath;
    ExitReason reason = failure;
    while (reason instanceof ExitReason.ShutdownWith with
        && with.detail() instanceof FailedToStartChild failed) {
      path = path + "/" + failed.id();
      reason = failed.reason();
    }
    Throwable cause = reason instanceof ExitReason.Crash crash ? crash.cause() : null;
    return new TreeStartException(path, reason, cause);
  }

  /** The parent of a root: keeps how the start has ended, and whether the tree is there. */
  private static final class Root implements Parent {
    private final CompletableFuture<@Nullable ExitReason> result = new CompletableFuture<>();
    private final Place<?> place;
    private final TreeContext context;
    private boolean declined; // written before the result is

    Root(Place<?> place, TreeContext context) {
      this.place = place;
      this.context = context;
    }

    @Override
    public TreeContext context() {
      return context;
    }

    @Override
    public void started(ProcessCell<?> root) {
      if (SystemSinks.hasFlightRecorder()) {
        FlightSurvey.include(place);
      }
      result.complete(null);
    }

    @Override
    public void startIgnored(ProcessCell<?> root) {
      declined = true;
      result.complete(null);
    }

    @Override
    public void startFailed(ProcessCell<?> root, ExitReason reason) {
      result.complete(reason);
    }

    @Override
    public void exited(
        ProcessCell<?> root, ExitReason reason) { // whoever waits for that asks the cell
      if (SystemSinks.hasFlightRecorder()) {
        FlightSurvey.leaveOut(place);
      }
    }
  }
}

package dev.espalier.application;

import dev.espalier.Application;
import dev.espalier.ChildSpec;
import dev.espalier.SupervisorSpec;
import dev.espalier.Tree;
import dev.espalier.report.ApplicationExitedReport;
import dev.espalier.report.ApplicationStartedReport;
import dev.espalier.report.Report;
import dev.espalier.report.ReportListener;
import dev.espalier.spi.CastMessage;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** What tests of applications are made of: workers and callbacks that write down what they do. */
final class Shop {
  /** Makes the worker that gets it crash. */
  static final CastMessage<Object> CRASH =
      worker -> {
        throw new IllegalStateException("boom");
      };

  /** Keeps the worker that gets it busy for ever, interrupts or not. */
  static final CastMessage<Object> GET_STUCK = worker -> new CompletableFuture<Void>().join();

  private final List<String> events = new CopyOnWriteArrayList<>();

  /** What has happened so far. */
  List<String> events() {
    return List.copyOf(events);
  }

  void clear() {
    events.clear();
  }

  void note(String event) {
    events.add(event);
  }

  /** Notes its start and its stop. */
  private final class Worker implements AutoCloseable {
    private final String name;

    Worker(String name) {
      this.name = name;
      note("start " + name);
    }

    @Override
    public void close() {
      note("stop " + name);
    }
  }

  ChildSpec worker(String id) {
    return ChildSpec.worker(id, start -> new Worker(id));
  }

  /** Starts a tree that gives up at the first crash. */
  Tree tree(String name, ChildSpec... children) {
    SupervisorSpec.Builder spec = SupervisorSpec.named(name).intensity(0, 1);
    List.of(children).forEach(spec::child);
    return Tree.start(spec.build());
  }

  /** An application with one worker, and callbacks that are noted. */
  Application.Builder<Tree> application(String name) {
    return Application.named(name, () -> tree(name, worker(name + "1")))
        .prepStop(tree -> note("prepStop " + name))
        .onStop(tree -> note("onStop " + name));
  }

  // ---------------------------------------------------------------------------------- reports

  /** Completes with the first report of a kind; notes it before. */
  private <R extends Report> CompletableFuture<R> next(Application<?> application, Class<R> kind) {
    CompletableFuture<R> next = new CompletableFuture<>();
    ReportListener listener =
        report -> {
          if (kind.isInstance(report) && !next.isDone()) {
            note("report " + report.path());
            next.complete(kind.cast(report));
          }
        };
    application.listen(listener);
    return next;
  }

  CompletableFuture<ApplicationStartedReport> started(Application<?> application) {
    return next(application, ApplicationStartedReport.class);
  }

  CompletableFuture<ApplicationExitedReport> exited(Application<?> application) {
    return next(application, ApplicationExitedReport.class);
  }

  /** Waits, but not for ever. */
  static <R> R await(CompletableFuture<R> future) {
    return future.orTimeout(20, TimeUnit.SECONDS).join();
  }
}

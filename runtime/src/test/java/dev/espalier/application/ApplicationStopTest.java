package dev.espalier.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.Application;
import dev.espalier.Application.State;
import dev.espalier.ApplicationException;
import dev.espalier.ApplicationException.Fault;
import dev.espalier.CallFailedException;
import dev.espalier.ChildSpec;
import dev.espalier.DynamicSupervisorSpec;
import dev.espalier.ExitException;
import dev.espalier.ExitReason;
import dev.espalier.ProcessRef;
import dev.espalier.StartResult;
import dev.espalier.SupervisorSpec;
import dev.espalier.Tree;
import dev.espalier.annotations.ApplicationType;
import dev.espalier.annotations.Shutdown;
import dev.espalier.report.ApplicationExitedReport;
import dev.espalier.report.ApplicationExitedReport.Cause;
import dev.espalier.report.ApplicationInUseReport;
import dev.espalier.report.CallbackFailedReport;
import dev.espalier.report.ChildFate;
import dev.espalier.report.Report;
import dev.espalier.report.SupervisorReport;
import dev.espalier.spi.CallMessage;
import dev.espalier.spi.Endpoint;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How applications end, in order and in time, and what is said about it. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ApplicationStopTest {
  private final Shop shop = new Shop();
  private final List<Report> reports = new CopyOnWriteArrayList<>();

  private static List<String> fates(ApplicationExitedReport report) {
    return report.children().stream().map(ChildFate::toString).toList();
  }

  @Test
  @DisplayName("APP-002 prepStop, the children in reverse order, onStop, then the report")
  void order() {
    Application<Tree> application =
        Application.named("app", () -> shop.tree("App", shop.worker("a"), shop.worker("b")))
            .prepStop(tree -> shop.note("prepStop " + tree.supervisor().isAlive()))
            .onStop(tree -> shop.note("onStop " + tree.supervisor().isAlive()))
            .build();
    application.start();
    shop.clear();
    var exited = shop.exited(application);
    ApplicationExitedReport report = application.stop();
    assertThat(shop.events())
        .containsExactly("prepStop true", "stop b", "stop a", "onStop false", "report app");
    assertThat(Shop.await(exited)).isSameAs(report);
    assertThat(report.cause()).isEqualTo(Cause.STOPPED);
    assertThat(report.reason()).isEqualTo(ExitReason.shutdown());
    assertThat(fates(report)).containsExactly("App/a: stopped in time", "App/b: stopped in time");
    assertThat(report.late()).isEmpty();
    assertThat(application.state()).isEqualTo(State.STOPPED);
  }

  @Test
  @DisplayName("APP-004 APP-005 callbacks that throw are reported and keep nothing from happening")
  void failingCallbacks() {
    Application<Tree> application =
        shop.application("app")
            .prepStop(tree -> {
              throw new IOException("prep");
            })
            .onStop(tree -> {
              throw new StackOverflowError("stop");
            })
            .build();
    application.listen(reports::add);
    application.start();
    ApplicationExitedReport report = application.stop();
    assertThat(report.cause()).isEqualTo(Cause.STOPPED);
    assertThat(shop.events()).containsExactly("start app1", "stop app1");
    assertThat(reports)
        .filteredOn(CallbackFailedReport.class::isInstance)
        .extracting(Report::toString)
        .containsExactly(
            "application report: app, prepStop has failed; thrown: crash(java.io.IOException:"
                + " prep)",
            "application report: app, onStop has failed; thrown:"
                + " crash(java.lang.StackOverflowError: stop)");
    assertThat(application.state()).isEqualTo(State.STOPPED);
  }

  @Test
  @DisplayName("APP-010 stopped twice, or never started")
  void twice() {
    Application<Tree> application = shop.application("app").build();
    for (int times = 0; times < 2; times++) {
      assertThatThrownBy(application::stop)
          .isInstanceOfSatisfying(
              ApplicationException.class,
              failure -> assertThat(failure.fault()).isEqualTo(Fault.NOT_STARTED))
          .hasMessage("application `app` is not running");
      application.start();
      application.stop();
    }
    application.requestStop(); // asks for nothing that is not so already
  }

  @Test
  @DisplayName("APP-018 one that is in use may be stopped; its user goes on, and there is a report")
  void inUse() {
    Application<Tree> db = shop.application("db").build();
    Application<Tree> web = shop.application("web").needs(db).build();
    Application<Tree> api = shop.application("api").needs(db).build();
    db.listen(reports::add);
    db.start();
    web.start();
    api.start();
    db.stop();
    assertThat(web.state()).isEqualTo(State.RUNNING);
    assertThat(web.tree().orElseThrow().supervisor().child("web1").isAlive()).isTrue();
    assertThat(reports)
        .contains(new ApplicationInUseReport("db", List.of("api", "web")))
        .anySatisfy(report ->
            assertThat(report.text())
                .isEqualTo(
                    """
                    application report: db is being stopped while others that need it are running
                        users     api, web\
                    """));
    web.stop();
    api.stop();
    reports.clear();
    db.start();
    db.stop();
    assertThat(reports).noneMatch(ApplicationInUseReport.class::isInstance);
  }

  @Test
  @DisplayName("APP-025 the thread that has started it may end; it is stopped as any other")
  void ownerDeath() throws InterruptedException {
    Application<Tree> application = shop.application("app").build();
    Thread owner = Thread.ofPlatform().start(application::start);
    owner.join();
    assertThat(application.state()).isEqualTo(State.RUNNING);
    application.stop();
    assertThat(shop.events())
        .containsExactly("start app1", "prepStop app", "stop app1", "onStop app");
  }

  @Test
  @DisplayName("APP-030 it can be asked for its state and tree while a stop takes its time")
  void askedWhileStopping() throws InterruptedException {
    CountDownLatch stopping = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Application<Tree> application =
        shop.application("app")
            .prepStop(tree -> {
              stopping.countDown();
              go.await();
            })
            .build();
    Tree tree = application.start();
    CompletableFuture<ApplicationExitedReport> one =
        CompletableFuture.supplyAsync(application::stop, Thread::startVirtualThread);
    stopping.await();
    CompletableFuture<ApplicationExitedReport> other =
        CompletableFuture.supplyAsync(application::stop, Thread::startVirtualThread);
    assertThat(application.state()).isEqualTo(State.STOPPING);
    assertThat(application.tree()).containsSame(tree);
    assertThat(one).isNotDone();
    go.countDown();
    assertThat(Shop.await(one)).isNotNull();
    assertThat(Shop.await(other).application()).isEqualTo("app");
    assertThat(shop.events()).filteredOn("onStop app"::equals).hasSize(1);
  }

  @Test
  @DisplayName("the root ends by itself: prepStop and onStop are done as in OTP, and it is over")
  void endsByItself() {
    Application<Tree> application = shop.application("app").type(ApplicationType.TRANSIENT).build();
    var exited = shop.exited(application);
    application.start().supervisor().worker("app1").cast(Shop.CRASH);
    ApplicationExitedReport report = Shop.await(exited);
    assertThat(report.cause()).isEqualTo(Cause.EXITED);
    assertThat(report.type()).isEqualTo(ApplicationType.TRANSIENT);
    assertThat(report.reason()).isEqualTo(ExitReason.shutdown());
    assertThat(fates(report)).containsExactly("app/app1: failed, too many restarts");
    assertThat(shop.events())
        .containsExactly("start app1", "stop app1", "prepStop app", "onStop app", "report app");
  }

  // ---------------------------------------------------------------------------------- fates

  @Test
  @DisplayName("what has become of each child")
  void fates() throws InterruptedException {
    ChildSpec failing =
        ChildSpec.worker(
            "failing",
            start ->
                (AutoCloseable)
                    () -> {
                      throw new ExitException(ExitReason.because("disk full"));
                    });
    ChildSpec slow = shop.worker("slow").shutdown(50);
    ChildSpec inner =
        ChildSpec.supervisor(
            "inner", siblings -> SupervisorSpec.named("inner").child(shop.worker("x")).build());
    Application<Tree> application =
        Application.named("app", () -> shop.tree("App", shop.worker("a"), failing, slow, inner))
            .build();
    Tree tree = application.start();
    tree.supervisor().supervisor("inner").terminateChild("x");
    tree.supervisor().worker("slow").cast(Shop.GET_STUCK);
    ApplicationExitedReport report = application.stop();
    assertThat(fates(report))
        .containsExactly(
            "App/failing: failed, disk full",
            "App/slow: zombie",
            "App/a: stopped in time",
            "App/inner: stopped in time",
            "App/inner/x: gone before, stopped");
    assertThat(report.text().replaceAll("\\d+ of", "n of"))
        .isEqualTo(
            """
            application report: app, stopped
                type      permanent
                reason    shutdown
                took      n of 30000 ms
                children  2 stopped in time, 1 failed, 1 zombie, 1 gone before
                          App/failing: failed, disk full
                          App/slow: zombie
                          App/a: stopped in time
                          App/inner: stopped in time
                          App/inner/x: gone before, stopped\
            """);
    assertThat(report.toString())
        .endsWith("children: 2 stopped in time, 1 failed, 1 zombie, 1 gone before");
  }

  @Test
  @DisplayName("what was wrong with a child before the stop is not told as if it were its end")
  void troubleBefore() {
    AtomicInteger stops = new AtomicInteger();
    ChildSpec oddOnce =
        ChildSpec.worker(
            "odd",
            start ->
                (AutoCloseable)
                    () -> {
                      if (stops.incrementAndGet() == 1) {
                        throw new ExitException(ExitReason.because("disk full"));
                      }
                    });
    Application<Tree> application =
        Application.named("app", () -> shop.tree("App", oddOnce)).build();
    Tree tree = application.start();
    CompletableFuture<Report> told = new CompletableFuture<>();
    tree.listen(report -> {
      if (report instanceof SupervisorReport) {
        told.complete(report);
      }
    });
    tree.supervisor().terminateChild("odd");
    Shop.await(told);
    tree.supervisor().restartChild("odd");
    assertThat(fates(application.stop())).containsExactly("App/odd: stopped in time");
    assertThat(stops).hasValue(2);
  }

  @Test
  @DisplayName("a child that obeys when its shutdown time is over is killed, and no zombie")
  void killed() {
    Application<Tree> application =
        Application.named("app", () -> shop.tree("App", shop.worker("slow").shutdown(50))).build();
    application.start().supervisor().worker("slow").cast(worker -> new CountDownLatch(1).await());
    assertThat(fates(application.stop())).containsExactly("App/slow: killed");
  }

  @Test
  @DisplayName("children on demand that fare alike are counted")
  void onDemand() {
    Application<Tree> application =
        Application.named("app", () -> Tree.start(DynamicSupervisorSpec.named("App"))).build();
    Tree tree = application.start();
    for (int i = 0; i < 3; i++) {
      tree.supervisor().asDynamicSupervisor().startChild(shop.worker("game"));
    }
    if (tree.supervisor().asDynamicSupervisor().startChild(shop.worker("game").shutdown(50))
        instanceof StartResult.Started started) {
      getStuck(started.child());
    }
    assertThat(fates(application.stop()))
        .containsExactly("App/game: zombie", "App/game (3 of them): stopped in time");
  }

  @SuppressWarnings("unchecked") // a message for any object
  private static void getStuck(ProcessRef worker) {
    ((Endpoint<Object>) Endpoint.of(worker)).cast(Shop.GET_STUCK);
  }

  // ---------------------------------------------------------------------------------- in time

  @Test
  @DisplayName("APP-029 when the grace is over, all is cut off, and what is late is named")
  void graceIsOver() throws Exception {
    ChildSpec stuck = shop.worker("stuck").shutdown(Shutdown.INFINITY);
    ChildSpec before =
        ChildSpec.supervisor(
            "before", siblings -> SupervisorSpec.named("before").child(shop.worker("x")).build());
    Application<Tree> application =
        Application.named("app", () -> shop.tree("App", before, stuck))
            .prepStop(tree -> new CompletableFuture<Void>().join())
            .onStop(tree -> shop.note("onStop"))
            .terminationGrace(Duration.ofMillis(1000))
            .build();
    Tree tree = application.start();
    CountDownLatch busy = new CountDownLatch(1);
    tree.supervisor()
        .worker("stuck")
        .cast(worker -> {
          busy.countDown();
          new CompletableFuture<Void>().join();
        });
    busy.await();
    ApplicationExitedReport report = application.stop();
    assertThat(report.cause()).isEqualTo(Cause.STOPPED);
    assertThat(report.took()).isGreaterThanOrEqualTo(Duration.ofMillis(800));
    assertThat(fates(report))
        .contains("App/stuck: zombie", "App/before: killed, the application's time was over");
    assertThat(report.late())
        .singleElement()
        .asString()
        .startsWith("prepStop, at dev.espalier.application.ApplicationStopTest.");
    assertThat(tree.awaitTermination())
        .as("killed if the machine is so busy that the root has not ended in time, either")
        .isIn(ExitReason.shutdown(), ExitReason.killed());
    assertThat(shop.events()).contains("onStop");
    assertThat(application.state()).isEqualTo(State.STOPPED);
  }

  @Test
  @DisplayName("APP-029 the time of prepStop is not taken from the children")
  void latePrepStop() {
    Application<Tree> application =
        Application.named("app", () -> shop.tree("App", shop.worker("a"), shop.worker("b")))
            .prepStop(tree -> new CountDownLatch(1).await())
            .onStop(tree -> new CountDownLatch(1).await())
            .terminationGrace(Duration.ofSeconds(3))
            .build();
    application.start();
    ApplicationExitedReport report = application.stop();
    assertThat(fates(report)).containsExactly("App/a: stopped in time", "App/b: stopped in time");
    assertThat(report.late()).hasSize(2);
    assertThat(report.late().getFirst()).startsWith("prepStop, at ");
    assertThat(report.late().getLast()).startsWith("onStop, at ");
  }

  // ---------------------------------------------------------------------------------- from inside

  @Test
  @DisplayName("a process cannot wait for the end of its own application, but can ask for it")
  void stopFromInside() {
    Application<Tree> application = shop.application("app").build();
    var exited = shop.exited(application);
    Tree tree = application.start();
    CallMessage<Object, String> stop =
        worker -> {
          try {
            application.stop();
            return "stopped";
          } catch (CallFailedException refused) {
            application.requestStop();
            return refused.getMessage();
          }
        };
    assertThat(tree.supervisor().worker("app1").call(stop, TimeUnit.SECONDS.toNanos(10)))
        .contains("would wait for its own end");
    assertThat(Shop.await(exited).cause()).isEqualTo(Cause.STOPPED);
  }

  @Test
  void aCallbackCannotWaitForTheEndEither() {
    CompletableFuture<Application<Tree>> self = new CompletableFuture<>();
    Application<Tree> application =
        shop.application("app").prepStop(tree -> self.join().stop()).build();
    self.complete(application);
    application.listen(reports::add);
    application.start();
    application.stop();
    assertThat(reports)
        .filteredOn(CallbackFailedReport.class::isInstance)
        .singleElement()
        .asString()
        .contains("would wait for itself; let it use requestStop()");
  }

  @Test
  @DisplayName("a supervisor that does not answer holds up the stop for a moment only")
  void busySupervisor() throws InterruptedException {
    CountDownLatch starting = new CountDownLatch(1);
    Application<Tree> application =
        Application.named("app", () -> shop.tree("App", shop.worker("a")))
            .terminationGrace(Duration.ofSeconds(2))
            .build();
    Tree tree = application.start();
    ChildSpec hangs =
        ChildSpec.worker(
            "hangs",
            start -> {
              starting.countDown();
              new CountDownLatch(1).await();
              return new Object();
            });
    Thread.startVirtualThread(() ->
        assertThatThrownBy(() -> tree.supervisor().startChild(hangs))
            .isInstanceOf(CallFailedException.class));
    starting.await();
    ApplicationExitedReport report = application.stop();
    assertThat(report.took()).isLessThan(Duration.ofSeconds(3));
    assertThat(tree.supervisor().isAlive()).isFalse();
  }
}

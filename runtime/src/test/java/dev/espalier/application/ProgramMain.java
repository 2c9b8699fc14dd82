package dev.espalier.application;

import dev.espalier.Application;
import dev.espalier.ChildSpec;
import dev.espalier.SupervisorSpec;
import dev.espalier.Tree;
import dev.espalier.annotations.Shutdown;
import dev.espalier.report.ApplicationStartedReport;
import dev.espalier.spi.CastMessage;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** A program for {@link ProgramMainTest}: three applications, and trouble as ordered. */
final class ProgramMain {
  private static final CastMessage<Object> EXIT = worker -> System.exit(4);

  private ProgramMain() {}

  public static void main(String[] args) {
    Application<Tree> a = application("a").build();
    Application<Tree> b = application("b").needs(a).build();
    Application<Tree> c =
        application("c")
            .needs(b)
            .terminationGrace(Duration.ofSeconds(5))
            .startPhase("trouble", tree -> troubleAtStart(args[0]))
            .build();
    c.listen(report -> {
      if (report instanceof ApplicationStartedReport) {
        Thread.ofPlatform().start(() -> trouble(args[0], c.tree().orElseThrow()));
      }
    });
    System.exit(c.run());
  }

  private static Application.Builder<Tree> application(String name) {
    return Application.named(
            name,
            () ->
                Tree.start(
                    SupervisorSpec.named(name)
                        .intensity(0, 1)
                        .child(worker("first"))
                        .child(worker("second"))
                        .build()))
        .prepStop(tree -> say("prepStop " + name))
        .onStop(tree -> say("onStop " + name));
  }

  private static ChildSpec worker(String id) {
    return ChildSpec.worker(id, start -> (AutoCloseable) () -> say("stop " + id)).shutdown(500);
  }

  private static void troubleAtStart(String trouble) throws InterruptedException {
    switch (trouble) {
      case "failed start" -> throw new IllegalArgumentException("no such thing");
      case "start for ever" -> {
        say("up");
        new CountDownLatch(1).await();
      }
      default -> {}
    }
  }

  private static void trouble(String trouble, Tree tree) {
    switch (trouble) {
      case "nothing" -> say("up");
      case "exit" -> System.exit(3);
      case "exit in a worker" -> tree.supervisor().worker("second").cast(EXIT);
      case "crash" -> tree.supervisor().worker("first").cast(Shop.CRASH);
      case "stuck" -> {
        tree.supervisor()
            .startChild(
                ChildSpec.worker("stuck", start -> new Object()).shutdown(Shutdown.INFINITY));
        tree.supervisor()
            .worker("stuck")
            .cast(worker -> {
              say("up");
              Shop.GET_STUCK.handle(worker);
            });
      }
      default -> throw new IllegalArgumentException(trouble);
    }
  }

  private static void say(String line) {
    System.out.println(line);
  }
}

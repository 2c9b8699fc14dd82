package dev.espalier.benchmarks.build;

import static dev.espalier.benchmarks.run.Command.java;
import static dev.espalier.benchmarks.run.Contender.DAGGER;
import static dev.espalier.benchmarks.run.Contender.ESPALIER;
import static dev.espalier.benchmarks.run.Contender.PEKKO;

import com.typesafe.config.Config;
import dev.espalier.ProcessRef;
import dev.espalier.annotations.Supervisor;
import dev.espalier.benchmarks.run.Budget;
import dev.espalier.benchmarks.run.Command;
import dev.espalier.benchmarks.run.Row;
import java.util.List;
import org.apache.pekko.actor.ClassicActorSystemProvider;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.event.slf4j.Slf4jLogger;
import org.slf4j.Logger;
import scala.Option;

/** The rows on what a build pays. */
public final class BuildRows {
  private static final double MOST_ADDED = 50; // per cent
  private static final double MOST_KB = 200;
  private static final int SECONDS = 240;

  /** A heap of one size: growing it would be part of the times. */
  private static final String[] HEAP = {"-Xms6g", "-Xmx6g"};

  private BuildRows() {}

  public static List<Row> rows() {
    return List.of(compile(), jars());
  }

  private static Row compile() {
    Row row = Row.named("compile", "compile").within(SECONDS);
    for (int workers : CompileTime.SIZES) {
      String title = "%,d workers or bindings".formatted(workers);
      row =
          row.figure(CompileTime.with(workers), title, "ms")
              .figure(CompileTime.added(workers), title + ", the processor adds", "%")
              .within(new Budget.Limit(ESPALIER, MOST_ADDED));
    }
    return row.by(ESPALIER, compile(Project.SUPERVISED)).by(DAGGER, compile(Project.INJECTED));
  }

  private static Command compile(Project project) {
    return java(new CompileTime(project), HEAP);
  }

  private static Row jars() {
    return Row.named("jar", "jars")
        .figure("library", "the library", "KB")
        .within(new Budget.Limit(ESPALIER, MOST_KB))
        .figure("all", "with all that it needs", "KB")
        .by(
            ESPALIER,
            java((scale, figures) -> {
              double runtime = Jars.size(ProcessRef.class);
              figures.tell("library", runtime);
              figures.tell("all", runtime + Jars.size(Supervisor.class));
            }))
        .by(
            PEKKO,
            java((scale, figures) -> {
              double pekko = Jars.size(ActorSystem.class, ClassicActorSystemProvider.class);
              figures.tell("library", pekko);
              figures.tell(
                  "all",
                  pekko + Jars.size(Slf4jLogger.class, Option.class, Config.class, Logger.class));
            }));
  }
}

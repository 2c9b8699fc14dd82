package dev.espalier.benchmarks.life;

import static dev.espalier.benchmarks.run.Command.elixir;
import static dev.espalier.benchmarks.run.Command.erlang;
import static dev.espalier.benchmarks.run.Command.java;
import static dev.espalier.benchmarks.run.Contender.ELIXIR;
import static dev.espalier.benchmarks.run.Contender.ERLANG;
import static dev.espalier.benchmarks.run.Contender.ESPALIER;
import static dev.espalier.benchmarks.run.Contender.FLOOR;
import static dev.espalier.benchmarks.run.Contender.INLINE;
import static dev.espalier.benchmarks.run.Contender.PEKKO;

import dev.espalier.benchmarks.run.Budget;
import dev.espalier.benchmarks.run.Row;
import java.util.List;

/**
 * The rows on lives of processes. Pekko has no restart of a group, so nobody of it is in that row.
 * Erlang's start-up is measured by the emulator itself, and so lacks its first moments.
 */
public final class LifeRows {
  private static final int LONG = 600;

  private LifeRows() {}

  public static List<Row> rows() {
    return List.of(
        Row.named("life-child", "a dynamic child")
            .figure(Life.START, "start", "ns")
            .atMost(0.3, ERLANG)
            .within(new Budget.Share(INLINE, 0.3, ERLANG))
            .figure(Life.STOP, "stop", "ns")
            .atMost(0.2, ERLANG)
            .within(new Budget.Share(INLINE, 0.2, ERLANG))
            .by(ESPALIER, java(EspalierLives.startAndStop()))
            .by(INLINE, java(EspalierLives.startAndStopInline()))
            .by(ERLANG, erlang("lives:start_and_stop()"))
            .by(ELIXIR, elixir("Lives.start_and_stop()"))
            .by(PEKKO, java(PekkoLives.startAndStop()))
            .by(FLOOR, java(BareLives.start())),
        Row.named("life-crash", "crash until restarted")
            .figure(Life.MEDIAN, "median", "ns")
            .atMost(0.2, ERLANG)
            .figure(Life.P99, "99th of 100", "ns")
            .by(ESPALIER, java(EspalierLives.crash()))
            .by(INLINE, java(EspalierLives.crashInline()))
            .by(ERLANG, erlang("lives:crash()"))
            .by(PEKKO, java(PekkoLives.crash())),
        Row.named("life-100k", "100,000 children at once, for each")
            .figure(Life.START, "start", "ns")
            .figure(Life.RESTART, "all crash and are restarted", "ns")
            .figure(Life.STOP, "stop with the supervisor", "ns")
            .by(ESPALIER, java(EspalierLives.many(100_000)))
            .by(INLINE, java(EspalierLives.manyInline(100_000)))
            .by(ERLANG, erlang("lives:many(100000)"))
            .by(PEKKO, java(PekkoLives.many(100_000)))
            .within(LONG),
        Row.named("life-group", "1,000 children restarted together, one_for_all")
            .nanoseconds()
            .by(ESPALIER, java(EspalierLives.group(1_000, false)))
            .by(INLINE, java(EspalierLives.group(1_000, true)))
            .by(ERLANG, erlang("lives:group(1000)")),
        Row.named("life-memory", "an idle process, of 1,000,000")
            .figure(Life.HEAP, "heap beyond the user's object", "bytes")
            .within(new Budget.Limit(ESPALIER, 256))
            .figure(Life.RSS, "resident", "bytes")
            .by(ESPALIER, java(EspalierLives.memory(1_000_000), "-Xms64m"))
            .by(ERLANG, erlang("lives:memory(1000000)"))
            .by(PEKKO, java(PekkoLives.memory(1_000_000), "-Xms64m")),
        Row.named("life-startup", "from nothing to 1,000 children")
            .figure(Row.TIME, "", "ms")
            .by(ESPALIER, java(StartUp.of(StartUp.OfEspalier.class)))
            .by(ERLANG, erlang("lives:start_up(1000)"))
            .by(PEKKO, java(StartUp.of(StartUp.OfPekko.class))));
  }
}

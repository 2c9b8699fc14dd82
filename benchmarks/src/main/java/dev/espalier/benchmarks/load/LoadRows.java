package dev.espalier.benchmarks.load;

import static dev.espalier.benchmarks.run.Command.erlang;
import static dev.espalier.benchmarks.run.Command.java;
import static dev.espalier.benchmarks.run.Contender.ERLANG;
import static dev.espalier.benchmarks.run.Contender.ESPALIER;
import static dev.espalier.benchmarks.run.Contender.PEKKO;

import dev.espalier.benchmarks.run.Row;
import java.util.List;

/** The rows on fairness, and on calls while others are busy. */
public final class LoadRows {
  private static final String MICROSECONDS = "µs";

  private LoadRows() {}

  public static List<Row> rows() {
    return List.of(
        latencies("fairness-call", "call while each core has a flooded process")
            .by(ESPALIER, java((scale, to) -> Loads.flood(scale, to, EspalierCrew::new, false)))
            .by(ERLANG, erlang("busy:flood()"))
            .by(PEKKO, java((scale, to) -> Loads.flood(scale, to, PekkoCrew::new, false))),
        latencies("fairness-outside", "the same from a platform thread")
            .by(ESPALIER, java((scale, to) -> Loads.flood(scale, to, EspalierCrew::new, true)))
            .by(PEKKO, java((scale, to) -> Loads.flood(scale, to, PekkoCrew::new, true))),
        Row.named("fairness-share", "messages of a flooded process for each of another one's")
            .figure(Loads.SHARE, "", "")
            .by(ESPALIER, java((scale, to) -> Loads.share(scale, to, EspalierCrew::new)))
            .by(ERLANG, erlang("busy:share()"))
            .by(PEKKO, java((scale, to) -> Loads.share(scale, to, PekkoCrew::new))),
        latencies("latency", "call while 100,000 others get 400,000 messages a second")
            .by(ESPALIER, java((scale, to) -> Loads.crowd(scale, to, EspalierCrew::new)))
            .by(ERLANG, erlang("busy:crowd()"))
            .by(PEKKO, java((scale, to) -> Loads.crowd(scale, to, PekkoCrew::new))));
  }

  private static Row latencies(String id, String title) {
    return Row.named(id, title)
        .figure(Loads.MEDIAN, "median", MICROSECONDS)
        .figure(Loads.P99, "99 %", MICROSECONDS)
        .figure(Loads.P999, "99.9 %", MICROSECONDS);
  }
}

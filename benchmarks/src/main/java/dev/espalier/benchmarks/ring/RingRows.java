package dev.espalier.benchmarks.ring;

import static dev.espalier.benchmarks.run.Command.erlang;
import static dev.espalier.benchmarks.run.Command.java;
import static dev.espalier.benchmarks.run.Contender.ERLANG;
import static dev.espalier.benchmarks.run.Contender.ESPALIER;
import static dev.espalier.benchmarks.run.Contender.FLOOR;
import static dev.espalier.benchmarks.run.Contender.INLINE;
import static dev.espalier.benchmarks.run.Contender.PEKKO;

import dev.espalier.benchmarks.run.Row;
import java.util.List;

/** The row on a ring. Erlang's is of bare processes, without behaviours and supervisors. */
public final class RingRows {
  private RingRows() {}

  public static List<Row> rows() {
    return List.of(
        Row.named("ring", "ring of 10,000 processes")
            .figure(Token.HOP, "hop", "ns")
            .figure(Token.BUILD, "build, each process", "µs")
            .figure(Token.BYTES, "memory, each process", "bytes")
            .by(ESPALIER, java((scale, to) -> Token.measure(scale, to, EspalierRing::build)))
            .by(INLINE, java((scale, to) -> Token.measure(scale, to, EspalierRing::buildInline)))
            .by(ERLANG, erlang("ring:measure()"))
            .by(PEKKO, java((scale, to) -> Token.measure(scale, to, PekkoRing::build)))
            .by(FLOOR, java((scale, to) -> Token.measureHops(scale, to, new BareRing()))));
  }
}

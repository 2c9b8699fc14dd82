package dev.espalier.benchmarks.message;

import static dev.espalier.benchmarks.run.Command.erlang;
import static dev.espalier.benchmarks.run.Command.java;
import static dev.espalier.benchmarks.run.Command.jmh;
import static dev.espalier.benchmarks.run.Contender.ERLANG;
import static dev.espalier.benchmarks.run.Contender.ESPALIER;
import static dev.espalier.benchmarks.run.Contender.FLOOR;
import static dev.espalier.benchmarks.run.Contender.PEKKO;

import dev.espalier.benchmarks.run.Row;
import java.util.List;

/** The rows on calls and casts. */
public final class MessageRows {
  /**
   * After how many casts a sender makes a call, so that no mailbox has more of them: what is
   * measured is how long it takes until all were handled. {@code messages.erl} has the same number.
   */
  static final int CASTS = 10_000;

  private static final int MANY = 8;

  private MessageRows() {}

  public static List<Row> rows() {
    return List.of(
        Row.named("call-1-client", "call and reply, 1 client")
            .nanoseconds()
            .atMost(1.2, FLOOR)
            .by(ESPALIER, jmh(EspalierMessages.class, "call"))
            .by(ERLANG, erlang("messages:call(1)"))
            .by(PEKKO, jmh(PekkoMessages.class, "call"))
            .by(FLOOR, jmh(BareMessages.class, "call")),
        Row.named("call-8-clients", "call and reply, 8 clients of 1 server")
            .nanoseconds()
            .atMost(0.25, ERLANG)
            .by(ESPALIER, java(EspalierMessages.calls(MANY)))
            .by(ERLANG, erlang("messages:call(8)"))
            .by(PEKKO, java(PekkoMessages.calls(MANY))),
        Row.named("call-8-pairs", "call and reply, 8 clients with a server each")
            .nanoseconds()
            .by(ESPALIER, java(EspalierMessages.callsInPairs(MANY)))
            .by(ERLANG, erlang("messages:call_own(8)"))
            .by(PEKKO, java(PekkoMessages.callsInPairs(MANY))),
        Row.named("cast-1-sender", "cast, 1 sender")
            .nanoseconds()
            .atMost(0.2, ERLANG)
            .by(ESPALIER, jmh(EspalierMessages.class, "cast"))
            .by(ERLANG, erlang("messages:cast(1)"))
            .by(PEKKO, jmh(PekkoMessages.class, "cast"))
            .by(FLOOR, jmh(BareMessages.class, "cast")),
        Row.named("cast-8-senders", "cast, 8 senders to 1 server")
            .nanoseconds()
            .by(ESPALIER, java(EspalierMessages.casts(MANY)))
            .by(ERLANG, erlang("messages:cast(8)"))
            .by(PEKKO, java(PekkoMessages.casts(MANY)))
            .by(FLOOR, java(BareMessages.casts(MANY))));
  }
}

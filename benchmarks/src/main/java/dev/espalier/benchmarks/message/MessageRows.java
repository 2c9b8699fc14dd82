package dev.espalier.benchmarks.message;

import static dev.espalier.benchmarks.run.Command.erlang;
import static dev.espalier.benchmarks.run.Command.java;
import static dev.espalier.benchmarks.run.Command.jmh;
import static dev.espalier.benchmarks.run.Contender.ERLANG;
import static dev.espalier.benchmarks.run.Contender.ESPALIER;
import static dev.espalier.benchmarks.run.Contender.FLOOR;
import static dev.espalier.benchmarks.run.Contender.INLINE;
import static dev.espalier.benchmarks.run.Contender.PEKKO;

import dev.espalier.benchmarks.run.Budget;
import dev.espalier.benchmarks.run.Row;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
        call("call-1-client", "call and reply, 1 client")
            .atMost(1.2, FLOOR)
            .within(new Budget.Share(INLINE, 0.1, ERLANG))
            .by(INLINE, jmh(EspalierMessages.class, "callInline"))
            .by(FLOOR, jmh(BareMessages.class, "call")),
        calls("call-8-clients", "call and reply, 8 clients of 1 server")
            .atMost(0.25, ERLANG)
            .by(INLINE, java(EspalierMessages.inlineCalls(MANY)))
            .by(FLOOR, java(BareMessages.calls(MANY))),
        Row.named("call-8-pairs", "call and reply, 8 clients with a server each")
            .nanoseconds()
            .by(ESPALIER, java(EspalierMessages.callsInPairs(MANY)))
            .by(ERLANG, erlang("messages:call_own(8)"))
            .by(PEKKO, java(PekkoMessages.callsInPairs(MANY))),
        cast("cast-1-sender", "cast, 1 sender")
            .atMost(0.2, ERLANG)
            .within(new Budget.Share(INLINE, 0.2, ERLANG))
            .by(INLINE, jmh(EspalierMessages.class, "castInline"))
            .by(FLOOR, jmh(BareMessages.class, "cast")),
        Row.named("cast-8-senders", "cast, 8 senders to 1 server")
            .nanoseconds()
            .by(ESPALIER, java(EspalierMessages.casts(MANY)))
            .by(INLINE, java(EspalierMessages.inlineCasts(MANY)))
            .by(ERLANG, erlang("messages:cast(8)"))
            .by(PEKKO, java(PekkoMessages.casts(MANY)))
            .by(FLOOR, java(BareMessages.casts(MANY))));
  }

  /** Some of these with other numbers of carriers than the machine has cores. */
  public static List<Row> carrierRows() {
    return IntStream.of(1, 4)
        .boxed()
        .flatMap(number -> {
          String id = "carriers-" + number + "-";
          String title = number == 1 ? "1 carrier: " : number + " carriers: ";
          return Stream.of(
                  call(id + "call", title + "call and reply, 1 client"),
                  calls(id + "call-8-clients", title + "call and reply, 8 clients of 1 server"),
                  cast(id + "cast", title + "cast, 1 sender"))
              .map(row -> row.onCarriers(number));
        })
        .toList();
  }

  private static Row call(String id, String title) {
    return Row.named(id, title)
        .nanoseconds()
        .by(ESPALIER, jmh(EspalierMessages.class, "call"))
        .by(ERLANG, erlang("messages:call(1)"))
        .by(PEKKO, jmh(PekkoMessages.class, "call"));
  }

  private static Row calls(String id, String title) {
    return Row.named(id, title)
        .nanoseconds()
        .by(ESPALIER, java(EspalierMessages.calls(MANY)))
        .by(ERLANG, erlang("messages:call(8)"))
        .by(PEKKO, java(PekkoMessages.calls(MANY)));
  }

  private static Row cast(String id, String title) {
    return Row.named(id, title)
        .nanoseconds()
        .by(ESPALIER, jmh(EspalierMessages.class, "cast"))
        .by(ERLANG, erlang("messages:cast(1)"))
        .by(PEKKO, jmh(PekkoMessages.class, "cast"));
  }
}

package dev.espalier.benchmarks.message;

import dev.espalier.benchmarks.run.Clients;
import dev.espalier.benchmarks.run.Pekko;
import dev.espalier.benchmarks.run.Row;
import dev.espalier.benchmarks.run.Scale;
import dev.espalier.benchmarks.run.Work;
import java.time.Duration;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Props;
import org.apache.pekko.actor.typed.SpawnProtocol;
import org.apache.pekko.actor.typed.javadsl.AskPattern;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Asks and tells from outside, as in Pekko's documentation. */
@State(Scope.Benchmark)
public class PekkoMessages {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private ActorSystem<SpawnProtocol.Command> system;
  private ActorRef<PekkoCounter.Message> counter;

  @Setup
  public void start() {
    system = Pekko.system(SpawnProtocol.create());
    counter = spawn();
  }

  @TearDown
  public void stop() {
    Pekko.stop(system);
  }

  @Benchmark
  public long call() {
    return increment(counter);
  }

  @Benchmark
  @OperationsPerInvocation(MessageRows.CASTS)
  public long cast() {
    return cast(counter);
  }

  private long cast(ActorRef<PekkoCounter.Message> to) {
    for (int i = 0; i < MessageRows.CASTS; i++) {
      to.tell(new PekkoCounter.Add(1));
    }
    return AskPattern.ask(to, PekkoCounter.Total::new, TIMEOUT, system.scheduler())
        .toCompletableFuture()
        .join();
  }

  private long increment(ActorRef<PekkoCounter.Message> of) {
    return AskPattern.ask(of, PekkoCounter.Increment::new, TIMEOUT, system.scheduler())
        .toCompletableFuture()
        .join();
  }

  private ActorRef<PekkoCounter.Message> spawn() {
    return AskPattern.<SpawnProtocol.Command, ActorRef<PekkoCounter.Message>>ask(
            system,
            replyTo -> new SpawnProtocol.Spawn<>(PekkoCounter.create(), "", Props.empty(), replyTo),
            TIMEOUT,
            system.scheduler())
        .toCompletableFuture()
        .join();
  }

  static Work calls(int clients) {
    return measured((messages, scale) ->
        Clients.nanoseconds(scale, clients, 1, () -> () -> messages.increment(messages.counter)));
  }

  /** Each client has a counter of its own. */
  static Work callsInPairs(int clients) {
    return measured((messages, scale) ->
        Clients.nanoseconds(
            scale,
            clients,
            1,
            () -> {
              ActorRef<PekkoCounter.Message> own = messages.spawn();
              return () -> messages.increment(own);
            }));
  }

  static Work casts(int senders) {
    return measured((messages, scale) ->
        Clients.nanoseconds(
            scale, senders, MessageRows.CASTS, () -> () -> messages.cast(messages.counter)));
  }

  /** What is measured while a system runs. */
  private interface Measurement {
    double nanoseconds(PekkoMessages messages, Scale scale) throws Exception;
  }

  private static Work measured(Measurement measurement) {
    return (scale, figures) -> {
      PekkoMessages messages = new PekkoMessages();
      messages.start();
      try {
        figures.tell(Row.TIME, measurement.nanoseconds(messages, scale));
      } finally {
        messages.stop();
      }
    };
  }
}

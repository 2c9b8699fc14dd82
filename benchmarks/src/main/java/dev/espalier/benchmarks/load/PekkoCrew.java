package dev.espalier.benchmarks.load;

import dev.espalier.benchmarks.run.Pekko;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.SpawnProtocol;
import org.apache.pekko.actor.typed.javadsl.AskPattern;

/** Actors that the guardian spawns. */
final class PekkoCrew implements Loads.Crew {
  private final ActorSystem<SpawnProtocol.Command> system = Pekko.system(SpawnProtocol.create());

  @Override
  public Member hire() {
    return new ActorMember(Pekko.spawn(system, PekkoBusy.create()));
  }

  @Override
  public void close() {
    Pekko.stop(system);
  }

  private final class ActorMember implements Member {
    private final ActorRef<PekkoBusy.Message> ref;

    ActorMember(ActorRef<PekkoBusy.Message> ref) {
      this.ref = ref;
    }

    @Override
    public void again(Tally tally) {
      ref.tell(new PekkoBusy.Again(tally));
    }

    @Override
    public void know(Member other) {
      ref.tell(new PekkoBusy.Know(((ActorMember) other).ref));
    }

    @Override
    public void work(int others) {
      ref.tell(new PekkoBusy.Work(others));
    }

    @Override
    public boolean isAnswered() {
      try {
        AskPattern.ask(ref, PekkoBusy.Answer::new, PATIENCE, system.scheduler())
            .toCompletableFuture()
            .join();
        return true;
      } catch (CompletionException e) {
        if (e.getCause() instanceof TimeoutException) {
          return false;
        }
        throw e;
      }
    }
  }
}

package dev.espalier.samples.arcade.load;

import dev.espalier.CallFailedException;
import dev.espalier.ProcessRef;
import dev.espalier.samples.arcade.ArcadeTree;
import dev.espalier.testkit.Crash;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** Crashes random processes of an arcade, some number a second, until it is interrupted. */
final class Chaos implements Runnable {

  /** Of a hundred crashes, how many are of which kind. */
  private enum Victim {
    GAME(60),
    SESSION(35),
    REPO(4),
    ENDPOINT(1);

    private final int share;

    Victim(int share) {
      this.share = share;
    }

    static Victim any(Random random) {
      int lot = random.nextInt(100);
      for (Victim victim : values()) {
        lot -= victim.share;
        if (lot < 0) {
          return victim;
        }
      }
      throw new IllegalStateException("the shares are less than a hundred");
    }
  }

  private final ArcadeTree arcade;
  private final int perSecond;
  private final Random random;
  private final Map<Victim, Integer> crashes = new EnumMap<>(Victim.class);

  Chaos(ArcadeTree arcade, int perSecond, Random random) {
    this.arcade = arcade;
    this.perSecond = perSecond;
    this.random = random;
  }

  @Override
  public void run() {
    long next = System.nanoTime();
    while (!Thread.currentThread().isInterrupted()) {
      crashOne();
      next += 1_000_000_000L / perSecond; // from plan to plan, so that a slow crash delays no other
      LockSupport.parkNanos(next - System.nanoTime());
    }
  }

  private void crashOne() {
    Victim victim = Victim.any(random);
    try {
      Optional<? extends ProcessRef> process =
          switch (victim) {
            case GAME -> any(arcade.games().refs());
            case SESSION -> any(arcade.sessions().refs());
            case REPO -> Optional.of(arcade.repo());
            case ENDPOINT -> Optional.of(arcade.endpoint());
          };
      if (process.isPresent()) {
        Crash.crash(process.get());
        crashes.merge(victim, 1, Integer::sum);
      }
    } catch (CallFailedException nobodyThere) {
      return; // it was about to be restarted; another one will do
    }
  }

  private <T> Optional<T> any(List<T> all) {
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
  }

  /** What has crashed; to be asked when it has ended. */
  @Override
  public String toString() {
    return crashes.toString();
  }
}

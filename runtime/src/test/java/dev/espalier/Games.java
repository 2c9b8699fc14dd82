package dev.espalier;

import dev.espalier.annotations.Restart;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedDynamicSupervisor;
import dev.espalier.spi.GeneratedRef;
import dev.espalier.spi.RefTarget;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** What the processor writes for a dynamic supervisor whose children have keys, written by hand. */
final class Games extends GeneratedDynamicSupervisor<Object, Games.Arguments, Games.GameRef> {

  private Games(Endpoint<?> place) {
    super(place, GameRef::of);
  }

  static Games of(Endpoint<?> place) {
    return new Games(place);
  }

  /** What a starter gives. */
  record Arguments(Object key, Restart restart, WorkerFactory<Game> factory) {}

  /** The template that the processor would write. */
  static ChildSpec template(Arguments arguments) {
    return ChildSpec.worker("game", arguments.factory())
        .key(arguments.key())
        .restart(arguments.restart());
  }

  GameRef start(Object key) {
    return start(key, Restart.PERMANENT, Game::new);
  }

  GameRef start(Object key, Restart restart, WorkerFactory<Game> factory) {
    return startChild(new Arguments(key, restart, factory));
  }

  GameRef findOrStart(Object key) {
    return findOrStartChild(new Arguments(key, Restart.PERMANENT, Game::new));
  }

  /** A worker. */
  static final class Game {
    private static final AtomicInteger MADE = new AtomicInteger();

    private final int number = MADE.incrementAndGet();
    private final StartContext<Game> context;

    Game(StartContext<Game> context) {
      this.context = context;
    }

    static int made() {
      return MADE.get();
    }
  }

  /** Its ref. */
  static final class GameRef extends GeneratedRef<Game> {
    private GameRef(RefTarget<Game> target) {
      super(target);
    }

    static GameRef of(Endpoint<Game> endpoint) {
      return new GameRef(RefTarget.of(endpoint));
    }

    /** Which object this is, of all that were ever made. */
    int number() {
      return target.<Integer>call(game -> game.number, 10_000);
    }

    /** The ref that the game has of itself. */
    GameRef self() {
      return target.<GameRef>call(game -> of(game.context.me()), 10_000);
    }

    /** Ends the process, and waits until that has happened. */
    void exit(ExitReason reason) {
      Endpoint<?> process = Endpoint.of(this);
      var end = Signals.monitor(this);
      target.cast(game -> {
        throw new ExitException(reason);
      });
      org.assertj.core.api.Assertions.assertThat(end)
          .as("%s ends", process)
          .succeedsWithin(10, TimeUnit.SECONDS);
    }
  }
}

package dev.espalier.samples.arcade.game;

import dev.espalier.CallFailedException;
import dev.espalier.DuplicateRegistry;
import dev.espalier.Self;
import dev.espalier.annotations.AfterStart;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Key;
import dev.espalier.annotations.Restart;
import dev.espalier.samples.arcade.repo.RepoRef;
import dev.espalier.samples.arcade.rules.Disc;
import dev.espalier.samples.arcade.rules.GameId;
import dev.espalier.samples.arcade.rules.Match;
import dev.espalier.samples.arcade.rules.Move;
import dev.espalier.samples.arcade.rules.Outcome;
import dev.espalier.samples.arcade.rules.Player;
import dev.espalier.samples.arcade.rules.Refused;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * One game: a process that takes one move after the other, so nobody has to think of two players
 * who move at once. Its memory is a copy of what the repo has; it can be lost at any moment.
 *
 * <p>A move is checked, stored, remembered, published and then acknowledged, in this order. Whoever
 * gets no answer says the same again: a move that is there already is acknowledged again. So a
 * crash between any two of these steps neither loses a move nor makes it twice.
 *
 * <p>Transient: a game that is over ends in order and stays away. One that crashes is started again
 * under its key, loads what there was, and goes on.
 */
@Child(restart = Restart.TRANSIENT, shutdown = 2_500)
public final class Game {
  private static final Duration REPO_IS_AWAY = Duration.ofMillis(300);
  private static final Duration NOBODY_WAITS = Duration.ofMinutes(5);

  private final GameId id;
  private final RepoRef repo;
  private final DuplicateRegistry<Topic, Subscriber> topics;
  private final Self self;
  private final long incarnation = ThreadLocalRandom.current().nextLong(1L << 50);

  /** What the repo has; empty as long as that is not known. */
  private Optional<Match> match = Optional.empty();

  public Game(
      @Key GameId id, RepoRef repo, DuplicateRegistry<Topic, Subscriber> topics, Self self) {
    this.id = id;
    this.repo = repo;
    this.topics = topics;
    this.self = self;
  }

  /**
   * Loads itself, when the start is over: a constructor that asked the repo would keep the
   * supervisor of all games waiting, and would fail with the repo. Without the repo the game is
   * there all the same, and only does not know yet how it stands.
   */
  @AfterStart
  void load() {
    if (match.isPresent()) {
      return;
    }
    Match stored;
    try {
      stored = repo.load(id);
    } catch (CallFailedException repoIsAway) {
      self.after(REPO_IS_AWAY, this::load);
      return;
    }
    know(stored);
  }

  /** How the game stands. */
  @Call
  public News.GameNews look() throws TryAgain {
    return news(known());
  }

  /** Seats a player, on the side that is free; who sits already stays there. */
  @Call
  public void sit(Player player) throws Refused, TryAgain {
    Match now = known();
    if (now.sideOf(player).isEmpty()) {
      Disc disc = now.freeSide();
      store(() -> repo.sit(id, disc, player));
      know(now.with(disc, player));
    }
  }

  /** Makes a move. When this returns, the move is in the database. */
  @Call
  public void move(Player player, Move move) throws Refused, TryAgain {
    Match now = known();
    if (!now.has(player, move)) {
      Match next = now.play(player, move);
      store(() -> repo.append(id, move, player, next.board().outcome()));
      know(next);
    }
  }

  /** For the show: what a bug would do. */
  @Cast
  public void crash() {
    throw new IllegalStateException("somebody has pressed the button that crashes game " + id);
  }

  private Match known() throws TryAgain {
    return match.orElseThrow(() -> new TryAgain("the game is being restored"));
  }

  /**
   * Has the repo store something. If that fails, nobody knows whether it is stored, so the game
   * forgets how it stands and loads it again. To crash would do the same; but when the repo is
   * away, all games that are being played would crash, and use up the restarts that are meant for
   * games with a fault of their own.
   */
  private void store(Runnable write) throws TryAgain {
    try {
      write.run();
    } catch (CallFailedException repoIsAway) {
      match = Optional.empty();
      self.continueWith(this::load);
      throw new TryAgain("not saved");
    }
  }

  private void know(Match now) {
    match = Optional.of(now);
    if (!isBeingPlayed(now)) {
      self.after(NOBODY_WAITS, this::leave);
    }
    News news = news(now);
    topics.dispatch(
        new Topic.OfGame(id), all -> all.forEach(subscriber -> subscriber.value().tell(news)));
  }

  /** A normal end, after which a transient child stays away. Who looks again starts it again. */
  private void leave() {
    if (match.isPresent() && !isBeingPlayed(match.get())) {
      self.stop();
    }
  }

  private static boolean isBeingPlayed(Match match) {
    return !match.seats().isEmpty() && match.board().outcome() == Outcome.OPEN;
  }

  private News.GameNews news(Match now) {
    return new News.GameNews(id, incarnation, now);
  }
}

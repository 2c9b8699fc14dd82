package dev.espalier.samples.arcade.repo;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Terminate;
import dev.espalier.samples.arcade.rules.Disc;
import dev.espalier.samples.arcade.rules.GameId;
import dev.espalier.samples.arcade.rules.Match;
import dev.espalier.samples.arcade.rules.Move;
import dev.espalier.samples.arcade.rules.Outcome;
import dev.espalier.samples.arcade.rules.Player;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Owns the connections to the database; {@code MyApp.Repo}.
 *
 * <p>All its calls reply later: a handler hands the query to a virtual thread and is ready for the
 * next one, so queries run side by side, as many as there are connections. The thread is the repo's
 * and not the caller's, which also matters: a process that is killed is interrupted, and an
 * interrupt inside a driver may cost the connection, or with H2 the file.
 *
 * <p>The pool starts without a connection. A database that is away fails queries and not this
 * process, which could do nothing about it; only {@link #migrate}, at the start of the program,
 * insists. When this process crashes, those who wait get a {@code CallFailedException}, and do not
 * know whether their write has happened. Each write can therefore be recognized by its key.
 */
@Child(shutdown = 4_000)
public final class Repo {
  private static final int CONNECTIONS = 8;

  /** Who comes after so many would wait for longer than for an answer; better to say no at once. */
  private static final int WAITING = 5_000;

  private final HikariDataSource pool;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore places = new Semaphore(WAITING);

  public Repo(Database database) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("arcade");
    config.setJdbcUrl(database.url());
    config.setUsername(database.user());
    config.setPassword(database.password());
    config.setMaximumPoolSize(CONNECTIONS);
    config.setConnectionTimeout(1_500);
    config.setInitializationFailTimeout(-1); // see above
    config.setAutoCommit(false); // each query is a transaction
    this.pool = new HikariDataSource(config);
  }

  /** Creates what is missing in the database. */
  @Call(timeout = 20_000)
  public CompletableFuture<Void> migrate() {
    return later(Queries::migrate);
  }

  /** What is known of a game; a fresh one if that is nothing. */
  @Call(timeout = 2_000)
  public CompletableFuture<Match> load(GameId game) {
    return later(connection -> Queries.load(connection, game));
  }

  /** Seats a player. Fails if the seat is taken, also by the same player. */
  @Call(timeout = 2_000)
  public CompletableFuture<Void> sit(GameId game, Disc disc, Player player) {
    return later(connection -> Queries.sit(connection, game, disc, player));
  }

  /** Stores a move. Fails if there is a move with that number, also if it is the same. */
  @Call(timeout = 2_000)
  public CompletableFuture<Void> append(GameId game, Move move, Player player, Outcome outcome) {
    return later(connection -> Queries.append(connection, game, move, player, outcome));
  }

  /** What somebody sees who comes in. */
  @Call(timeout = 2_000)
  public CompletableFuture<Lobby> lobby() {
    return later(Queries::lobby);
  }

  /** Deletes games that are open and in which nothing has happened for some time. */
  @Call(timeout = 10_000)
  public CompletableFuture<List<GameId>> forgetAbandoned(Duration time) {
    return later(connection -> Queries.forgetAbandoned(connection, time));
  }

  /** How many queries run or wait right now. */
  @Call
  public int waiting() {
    return WAITING - places.availablePermits();
  }

  /** For the show: what a bug would do. */
  @Cast
  public void crash() {
    throw new IllegalStateException("somebody has pressed the button that crashes the repo");
  }

  private <T> CompletableFuture<T> later(Query<T> query) {
    if (!places.tryAcquire()) {
      return CompletableFuture.failedFuture(
          new RejectedExecutionException(WAITING + " queries wait already"));
    }
    CompletableFuture<T> reply = new CompletableFuture<>();
    threads.execute(() -> {
      try (Connection connection = pool.getConnection()) {
        T result = query.run(connection);
        connection.commit();
        reply.complete(result);
      } catch (Throwable failure) {
        reply.completeExceptionally(failure);
      } finally {
        places.release();
      }
    });
    return reply;
  }

  /**
   * In order or after a crash: queries that have begun may end, and their callers even get their
   * replies; then the connections are closed. Nobody is interrupted; see above.
   */
  @Terminate
  void close() throws InterruptedException {
    threads.shutdown();
    try {
      threads.awaitTermination(2, TimeUnit.SECONDS);
    } finally {
      pool.close();
    }
  }
}

package dev.espalier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.espalier.Games.Game;
import dev.espalier.Games.GameRef;
import dev.espalier.annotations.Restart;
import dev.espalier.spi.Endpoint;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Children with keys through the accessor that the processor writes for them. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class KeyedChildrenTest {
  private static final ExitReason BOOM = ExitReason.because("boom");

  @AutoClose
  private final Tree tree =
      Tree.start(
          SupervisorSpec.named("Root")
              .child(
                  ChildSpec.supervisor(
                      "games",
                      siblings ->
                          DynamicSupervisorSpec.named("games")
                              .intensity(1_000, 3_600)
                              .maxChildren(50)
                              .template(Games::template)))
              .build());

  private final Games games = Games.of(Endpoint.of(tree.supervisor().child("games")));

  @Test
  @DisplayName("a child is found by its key until it is stopped")
  void findAndStop() {
    assertThat(games.find("chess")).isEmpty();
    GameRef chess = games.start("chess");
    GameRef go = games.start("go");
    assertThat(games.find("chess")).contains(chess);
    assertThat(games.require("go")).isEqualTo(go).isNotEqualTo(chess);
    assertThat(games.keys()).containsExactlyInAnyOrder("chess", "go");
    assertThat(games.refs()).containsExactlyInAnyOrder(chess, go);
    assertThat(games.stream()).hasSize(2);
    assertThat(games.count()).isEqualTo(2);
    assertThat(games.supervisor().countChildren()).isEqualTo(new ChildCounts(2, 2, 0, 2));

    assertThat(games.stop("chess")).isTrue();
    assertThat(games.stop("chess")).isFalse();
    assertThat(chess.isAlive()).isFalse();
    assertThat(games.stop(go)).isTrue();
    assertThat(games.stop(go)).isFalse();
    assertThat(games.keys()).isEmpty();
    assertThat(games.count()).isZero();
    assertThat(games.supervisor().countChildren()).isEqualTo(new ChildCounts(0, 0, 0, 0));
    assertThatThrownBy(() -> games.require("chess"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContaining("chess")
        .hasMessageContaining("Root/games");
  }

  @Test
  @DisplayName("DYN-043 a second child of the same key is refused; the first one goes on")
  void keyIsTaken() {
    GameRef chess = games.start("chess");
    int number = chess.number();
    StartFailedException taken =
        catchThrowableOfType(StartFailedException.class, () -> games.start("chess"));
    assertThat(taken.result()).isInstanceOf(StartResult.AlreadyStarted.class);
    assertThat(taken.path()).isEqualTo("Root/games/chess");
    assertThat(taken).hasMessageContaining("Root/games/chess").hasMessageContaining("key");
    assertThat(games.require("chess").number()).isEqualTo(number);
    assertThat(games.findOrStart("chess").number()).isEqualTo(number);
    assertThat(games.count()).isEqualTo(1);
    ChildSpec same = ChildSpec.worker("other", start -> "other").key("chess");
    assertThat(games.supervisor().startChild(same))
        .isEqualTo(new StartResult.AlreadyStarted(Endpoint.of(chess)));
  }

  @Test
  @DisplayName("of a hundred threads that find or start one key one starts it, and all get it")
  void oneStart() throws InterruptedException {
    for (int round = 0; round < 20; round++) {
      String key = "round " + round;
      int before = Game.made();
      Set<Integer> numbers = ConcurrentHashMap.newKeySet();
      Set<GameRef> refs = ConcurrentHashMap.newKeySet();
      List<Thread> threads =
          IntStream.range(0, 100)
              .mapToObj(i ->
                  Thread.ofVirtual()
                      .start(() -> {
                        GameRef ref = games.findOrStart(key);
                        refs.add(ref);
                        numbers.add(ref.number());
                      }))
              .toList();
      for (Thread thread : threads) {
        thread.join();
      }
      assertThat(Game.made()).isEqualTo(before + 1);
      assertThat(numbers).containsExactly(before + 1);
      assertThat(refs).hasSize(1);
      assertThat(games.count()).isEqualTo(round + 1);
    }
  }

  @Test
  @DisplayName("restarts keep the key, and its ref means the new process")
  void restart() {
    GameRef chess = games.start("chess");
    int first = chess.number();
    for (int i = 1; i <= 5; i++) {
      chess.exit(BOOM);
      games.supervisor().countChildren(); // by then the restart is over
      assertThat(chess.number()).isGreaterThan(first);
      assertThat(games.find("chess")).contains(chess);
      assertThat(games.findOrStart("chess")).isEqualTo(chess);
    }
    assertThat(games.count()).isEqualTo(1);
    assertThat(games.supervisor().countChildren().active()).isEqualTo(1);
  }

  @Test
  @DisplayName("a key is free after each kind of end, and the old ref means the next child")
  void freeAgain() {
    freeAfter(Restart.TEMPORARY, game -> game.exit(BOOM));
    freeAfter(Restart.TEMPORARY, Signals::kill);
    freeAfter(Restart.TEMPORARY, game -> game.exit(ExitReason.normal()));
    freeAfter(Restart.TRANSIENT, game -> game.exit(ExitReason.normal()));
    freeAfter(Restart.TRANSIENT, game -> game.exit(ExitReason.shutdown("enough")));
    freeAfter(Restart.PERMANENT, games::stop);
    freeAfter(Restart.PERMANENT, game -> games.stop((Object) "chess"));
    freeAfter(Restart.PERMANENT, game -> games.supervisor().terminateChild(game));
    freeAfter(
        Restart.PERMANENT, game -> games.supervisor().stop(ExitReason.because("start again")));
    freeAfter(
        Restart.PERMANENT,
        game -> {
          var end = Signals.monitor(game);
          Signals.kill(games); // stops nobody: its children hear that they have lost it
          assertThat(end).succeedsWithin(10, TimeUnit.SECONDS);
        });
    assertThat(games.count()).isZero();
  }

  private void freeAfter(Restart restart, Consumer<GameRef> end) {
    GameRef before = games.start("chess", restart, Game::new);
    int number = before.number();
    end.accept(before);
    tree.supervisor().countChildren(); // by then it has restarted the pool, if it had to
    games.supervisor().countChildren(); // by then the pool has looked at the end
    assertThat(before.isAlive()).isFalse();
    assertThat(games.find("chess")).isEmpty();
    assertThatThrownBy(before::number)
        .isInstanceOf(CallFailedException.class)
        .hasMessageContaining("noproc");
    GameRef after = games.start("chess");
    assertThat(after).isEqualTo(before).hasSameHashCodeAs(before);
    assertThat(before.number()).isEqualTo(after.number()).isGreaterThan(number);
    assertThat(games.stop(before)).isTrue();
    assertThat(after.isAlive()).isFalse();
  }

  @Test
  @DisplayName("DYN-006 DYN-007 a child that declines or fails to start leaves its key free")
  void startsThatFail() {
    IllegalStateException noBoard = new IllegalStateException("no board");
    StartFailedException failed =
        catchThrowableOfType(
            StartFailedException.class,
            () ->
                games.start(
                    "chess",
                    Restart.PERMANENT,
                    start -> {
                      throw noBoard;
                    }));
    assertThat(failed.result()).isEqualTo(new StartResult.Failed(ExitReason.crash(noBoard)));
    assertThat(failed).hasCause(noBoard);
    assertThat(failed.getMessage())
        .as("the cause comes first")
        .startsWith("java.lang.IllegalStateException: no board")
        .endsWith("`Root/games/chess` was not started");
    assertThat(games.keys()).isEmpty();
    StartFailedException ignored =
        catchThrowableOfType(
            StartFailedException.class,
            () ->
                games.start(
                    "chess",
                    Restart.PERMANENT,
                    start -> {
                      throw new StartIgnoredException();
                    }));
    assertThat(ignored.result()).isEqualTo(new StartResult.Ignored());
    assertThat(games.keys()).isEmpty();
    assertThat(games.supervisor().whichChildren()).isEmpty();
    assertThat(games.findOrStart("chess").isAlive()).isTrue();
  }

  @Test
  @DisplayName("a full supervisor starts nothing more, but finds")
  void maxChildren() {
    for (int i = 0; i < 50; i++) {
      games.start(i);
    }
    StartFailedException full =
        catchThrowableOfType(StartFailedException.class, () -> games.findOrStart("chess"));
    assertThat(full.result()).isEqualTo(new StartResult.MaxChildren());
    assertThat(games.findOrStart(7)).isEqualTo(games.require(7));
    assertThat(games.stop((Object) 7)).isTrue();
    assertThat(games.findOrStart("chess").isAlive()).isTrue();
  }

  @Test
  @DisplayName("a key is one step of a path, whatever its text")
  void paths() {
    assertThat(games.start("a/b").path()).isEqualTo("Root/games/a%2Fb");
    assertThat(games.start("a%2Fb").path()).isEqualTo("Root/games/a%252Fb");
    assertThat(games.start(List.of(1, 2)).path()).isEqualTo("Root/games/[1, 2]");
    assertThat(games.require(List.of(1, 2))).hasToString("GameRef[Root/games/[1, 2]]");
  }

  @Test
  @DisplayName("the ref that a child has of itself means its key, too")
  void refToItself() {
    GameRef chess = games.start("chess");
    GameRef itself = chess.self();
    assertThat(itself).isEqualTo(chess);
    chess.exit(BOOM);
    games.supervisor().countChildren();
    assertThat(itself.number()).isEqualTo(chess.number());
    assertThat(new HashSet<>(List.of(itself, chess, chess.self()))).hasSize(1);
  }

  @Test
  @DisplayName("children with keys and without may be mixed; the supervisor knows all of them")
  void mixed() {
    GameRef chess = games.start("chess");
    ProcessRef other =
        ((StartResult.Started)
                games.supervisor().startChild(ChildSpec.worker("other", start -> "other")))
            .child();
    assertThat(games.count()).isEqualTo(1);
    assertThat(games.supervisor().countChildren().specs()).isEqualTo(2);
    assertThat(games.supervisor().whichChild(chess).orElseThrow().spec().key()).isEqualTo("chess");
    assertThat(games.supervisor().childSpec(other).orElseThrow().id()).isEqualTo("other");
    assertThat(games.supervisor().whichChild(tree.supervisor())).isEmpty();
  }

  @Test
  @DisplayName("a child that is a supervisor keeps its key, and so do the places below it")
  void supervisorsWithKeys() {
    ChildSpec room =
        ChildSpec.supervisor(
                "room",
                siblings ->
                    SupervisorSpec.named("room").child(ChildSpec.worker("game", Game::new)).build())
            .key("blue");
    ProcessRef blue = ((StartResult.Started) games.supervisor().startChild(room)).child();
    SupervisorRef supervisor = games.supervisor().supervisor(blue);
    GameRef game = GameRef.of(supervisor.worker("game"));
    int first = game.number();
    assertThat(supervisor.countChildren()).isEqualTo(new ChildCounts(1, 1, 0, 1));
    assertThat(games.stop((Object) "blue")).isTrue();
    assertThat(game.isAlive()).isFalse();
    assertThatThrownBy(supervisor::countChildren).isInstanceOf(CallFailedException.class);
    games.supervisor().startChild(room);
    assertThat(game.number()).as("the same place below the same key").isGreaterThan(first);
    assertThat(supervisor.countChildren()).isEqualTo(new ChildCounts(1, 1, 0, 1));
    GameRef found = GameRef.of(games.supervisor().supervisor(blue).worker("game"));
    assertThat(found).isEqualTo(game).hasSameHashCodeAs(game);
  }

  @Test
  @DisplayName("without a supervisor nothing is found, and whoever wants more hears noproc")
  void noSupervisor() {
    GameRef chess = games.start("chess");
    tree.close();
    assertThat(games.find("chess")).isEmpty();
    assertThat(games.keys()).isEmpty();
    assertThat(games.refs()).isEmpty();
    assertThat(games.isAlive()).isFalse();
    assertThatThrownBy(() -> games.start("chess"))
        .isInstanceOf(CallFailedException.class)
        .hasMessageContaining("noproc");
    assertThatThrownBy(() -> games.stop(chess)).isInstanceOf(CallFailedException.class);
  }

  @Test
  @DisplayName("a supervisor without a template says so")
  void noTemplate() {
    try (Tree plain = Tree.start(DynamicSupervisorSpec.named("Plain"))) {
      Games none = Games.of(Endpoint.of(plain.supervisor()));
      assertThatThrownBy(() -> none.start("chess"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("`Plain`")
          .hasMessageContaining("template");
    }
  }

  @Test
  @DisplayName("only children of a dynamic supervisor may have keys")
  void declaredChildrenHaveNone() {
    ChildSpec keyed = ChildSpec.worker("x", start -> "x").key("k");
    SupervisorSpec.Builder spec = SupervisorSpec.named("Root").child(keyed);
    assertThatThrownBy(spec::build)
        .isInstanceOf(IllegalSpecException.class)
        .hasMessageContaining("`x`")
        .hasMessageContaining("key");
    assertThatThrownBy(() -> tree.supervisor().startChild(keyed))
        .isInstanceOf(IllegalSpecException.class);
  }
}

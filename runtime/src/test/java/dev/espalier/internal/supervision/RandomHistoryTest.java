package dev.espalier.internal.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import dev.espalier.report.SupervisorReport.Context;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Whatever happens, in whatever order, the invariants of {@link Ledger} hold.
 *
 * <p>{@code -Despalier.seed=N} starts at another seed; {@code -Despalier.events=N} goes on for more
 * events.
 */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class RandomHistoryTest {
  private static final SimTree.Tamper UNTOUCHED = (event, effects) -> effects;

  @Test
  @DisplayName("a million events break no invariant")
  void aMillionEvents() {
    long wanted = Long.getLong("espalier.events", 1_000_000);
    long events = 0;
    for (long seed = Long.getLong("espalier.seed", 1); events < wanted; seed++) {
      History.Result result = HistoryGenerator.of(seed).run(UNTOUCHED);
      events += result.events();
      if (result.failure() != null) {
        fail(explain(seed));
      }
    }
    assertThat(events).isGreaterThanOrEqualTo(wanted);
  }

  private static String explain(long seed) {
    History history = HistoryGenerator.of(seed);
    History least = new HistoryShrinker(RandomHistoryTest::fails).shrink(history);
    return "seed " + seed + ": " + least.run(UNTOUCHED).failure() + "\n" + least.inWords();
  }

  private static boolean fails(History history) {
    return history.run(UNTOUCHED).failure() != null;
  }

  @Test
  @DisplayName("the same seed gives the same history")
  void reproducible() {
    for (long seed = 1; seed <= 50; seed++) {
      History one = HistoryGenerator.of(seed);
      History other = HistoryGenerator.of(seed);
      assertThat(one.inWords()).isEqualTo(other.inWords());
      assertThat(one.run(UNTOUCHED).events()).isEqualTo(other.run(UNTOUCHED).events());
    }
  }

  @Test
  @DisplayName("histories lead to every event, effect, answer and report there is")
  void everythingHappens() {
    Set<Class<?>> seen = new HashSet<>();
    Set<Context> contexts = new HashSet<>();
    SimTree.Tamper look =
        (event, effects) -> {
          seen.add(event.getClass());
          for (Effect effect : effects) {
            seen.add(effect.getClass());
            if (effect instanceof Effect.Reply reply) {
              seen.add(reply.answer().getClass());
            } else if (effect instanceof Effect.Report report) {
              contexts.add(report.report().context());
            }
          }
          return effects;
        };
    for (long seed = 1; seed <= 1_000; seed++) {
      HistoryGenerator.of(seed).run(look);
    }
    assertThat(seen)
        .contains(Event.class.getPermittedSubclasses())
        .contains(Effect.class.getPermittedSubclasses())
        .contains(Answer.class.getPermittedSubclasses());
    assertThat(contexts).containsExactlyInAnyOrder(Context.values());
  }

  @Test
  @DisplayName("a failing history is shrunk to what it takes to fail")
  void shrinks() {
    SimTree.Tamper forgetful =
        (event, effects) ->
            event instanceof Event.Requested asked
                    && asked.request() instanceof Request.CountChildren
                ? List.of()
                : effects;
    History least = shrunk(forgetful);
    assertThat(least.steps()).hasSize(1);
    assertThat(least.inWords()).contains("CountChildren");
    assertThat(least.inWords().lines()).as("root, a child, a step").hasSizeLessThanOrEqualTo(5);
  }

  @Test
  @DisplayName("... one of a pool, too")
  void shrinksPools() {
    SimTree.Tamper forgetful =
        (event, effects) -> {
          List<Effect> some = new ArrayList<>(effects);
          some.removeIf(e -> e instanceof Effect.Reply r && r.answer() instanceof Answer.TooMany);
          return some;
        };
    History least = shrunk(forgetful);
    assertThat(least.steps())
        .allMatch(step -> step.deed() instanceof History.Deed.Ask ask && isStart(ask.request()));
    assertThat(least.inWords()).contains("Pool[");
    assertThat(least.inWords().lines()).as("the path to the pool").hasSizeLessThan(12);
  }

  private static boolean isStart(Request request) {
    return request instanceof Request.StartChild;
  }

  /** The least of the first history that fails under these circumstances. */
  private static History shrunk(SimTree.Tamper tamper) {
    Predicate<History> fails = history -> history.run(tamper).failure() != null;
    long seed = 1;
    while (!fails.test(HistoryGenerator.of(seed))) {
      seed++;
    }
    return new HistoryShrinker(fails).shrink(HistoryGenerator.of(seed));
  }
}

package dev.espalier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.Members.Member;
import dev.espalier.spi.Endpoint;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A million keys: all there, all gone, and none slower than it has to be. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class RegistryScaleTest {
  private static final int MILLION = 1_000_000;
  private static final long PATIENCE = Duration.ofSeconds(60).toNanos();

  @AutoClose
  private final Tree tree =
      Tree.start(
          SupervisorSpec.named("Root")
              .child(ChildSpec.registry("numbers"))
              .child(ChildSpec.duplicateRegistry("tags"))
              .intensity(Integer.MAX_VALUE, 1)
              .build());

  private int processes;
  private final SupervisorRef root = tree.supervisor();
  private final Registry<Integer, String> numbers = Registry.of(root.child("numbers"));
  private final DuplicateRegistry<Integer, String> tags = DuplicateRegistry.of(root.child("tags"));

  private Endpoint<Member> start(String id) {
    root.startChild(Members.plain(id));
    return root.worker(id);
  }

  /** How long a process takes to do something, nanoseconds. */
  private static long time(Endpoint<Member> who, Runnable deed) {
    return who.call(
        member -> {
          long begin = System.nanoTime();
          deed.run();
          return System.nanoTime() - begin;
        },
        PATIENCE);
  }

  private long registerAll(Endpoint<Member> who, int from, int count) {
    return time(
        who,
        () -> {
          for (int i = from; i < from + count; i++) {
            numbers.register(i, "v");
          }
        });
  }

  @Test
  @DisplayName("a million keys of one process are found, and go with it")
  void million() {
    Endpoint<Member> few = start("few");
    int[] next = {0};
    long small =
        Timing.best(() ->
            registerAll(few, next[0] -= MILLION / 100, MILLION / 100)); // other keys each time
    long before = numbers.count();
    // Were it quadratic it would be 10,000 times as long; a busy machine alone may make it 200.
    long limit = 4_000 * small;
    assertThat(Timing.best(limit, () -> comeAndGo(before)))
        .as("100 times as many")
        .isLessThanOrEqualTo(limit);
    Signals.kill(few);
    assertThat(numbers.count()).isZero();
  }

  /** A process with a million keys; how long it takes to register them. */
  private long comeAndGo(long others) {
    String id = "many" + processes++;
    Endpoint<Member> many = start(id);
    long time = registerAll(many, 0, MILLION);
    assertThat(numbers.count()).isEqualTo(MILLION + others);
    assertThat(numbers.lookup(MILLION - 1)).isPresent();
    assertThat(numbers.keys(many)).hasSize(MILLION);
    assertThat(numbers.countSelect(entry -> entry.key() >= 0)).isEqualTo(MILLION);
    root.terminateChild(id);
    assertThat(numbers.count()).isEqualTo(others);
    assertThat(numbers.lookup(MILLION - 1)).isEmpty();
    return time;
  }

  @Test
  @DisplayName("among a hundred thousand entries of one key one comes and goes as among few")
  void crowdUnderOneKey() {
    Endpoint<Member> crowd = start("crowd");
    Endpoint<Member> one = start("one");
    Runnable comeAndGo =
        () -> {
          for (int i = 0; i < 2_000; i++) {
            tags.register(7, "mine");
            tags.unregister(7);
          }
        };
    time(crowd, () -> tags.register(7, "crowd"));
    long amongFew = Timing.best(() -> time(one, comeAndGo));
    time(
        crowd,
        () -> {
          for (int i = 0; i < 100_000; i++) {
            tags.register(7, "crowd");
          }
        });
    long limit = 50 * amongFew;
    assertThat(Timing.best(limit, () -> time(one, comeAndGo))).isLessThanOrEqualTo(limit);
    assertThat(tags.lookup(7)).hasSize(100_001);
    Signals.kill(crowd);
    assertThat(tags.count()).isZero();
  }
}

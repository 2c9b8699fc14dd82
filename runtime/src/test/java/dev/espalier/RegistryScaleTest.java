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
    long small = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      small = Math.min(small, registerAll(few, -MILLION / 100 * (i + 1), MILLION / 100));
    }
    Endpoint<Member> many = start("many");
    long large = registerAll(many, 0, MILLION);
    assertThat(numbers.count()).isEqualTo(MILLION + MILLION / 20);
    assertThat(numbers.lookup(MILLION - 1)).isPresent();
    assertThat(numbers.keys(many)).hasSize(MILLION);
    assertThat(numbers.countSelect(entry -> entry.key() >= 0)).isEqualTo(MILLION);
    Signals.kill(many);
    assertThat(numbers.count()).isEqualTo(MILLION / 20);
    assertThat(numbers.lookup(MILLION - 1)).isEmpty();
    Signals.kill(few);
    assertThat(numbers.count()).isZero();
    // Were it quadratic it would be 10,000 times as long; a busy machine alone may make it 200.
    assertThat(large).as("100 times as many").isLessThan(4_000 * small);
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
    long amongFew = Math.min(time(one, comeAndGo), time(one, comeAndGo));
    time(
        crowd,
        () -> {
          for (int i = 0; i < 100_000; i++) {
            tags.register(7, "crowd");
          }
        });
    assertThat(time(one, comeAndGo)).isLessThan(50 * amongFew);
    assertThat(tags.lookup(7)).hasSize(100_001);
    Signals.kill(crowd);
    assertThat(tags.count()).isZero();
  }
}

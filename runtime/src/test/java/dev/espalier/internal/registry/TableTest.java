package dev.espalier.internal.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.CallFailedException;
import dev.espalier.Exit;
import dev.espalier.ExitException;
import dev.espalier.ExitReason;
import dev.espalier.ProcessRef;
import dev.espalier.Registry.AlreadyRegistered;
import dev.espalier.Registry.Registered;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The steps of a death one by one, which no test of whole trees can hold still. */
class TableTest {
  private final UniqueTable<String, String> unique =
      new UniqueTable<>(new Place("Root/names"), List.of(), Map.of());
  private final DuplicateTable<String, String> duplicate =
      new DuplicateTable<>(new Place("Root/topics"), List.of(), Map.of());
  private final Process a = new Process("a");
  private final Process b = new Process("b");

  private record Place(String path) implements ProcessRef {
    @Override
    public boolean isAlive() {
      return true;
    }
  }

  /** A process that dies as the test says. */
  private static final class Process implements Owner {
    private final Place place;
    private final Holdings holdings = new Holdings(this);
    private final List<Exit> signals = new ArrayList<>();
    private ExitReason exit;

    Process(String path) {
      place = new Place(path);
    }

    @Override
    public ProcessRef ref() {
      return place;
    }

    @Override
    public boolean isAlive() {
      return exit == null;
    }

    @Override
    public ExitReason exit() {
      return exit;
    }

    @Override
    public Holdings holdings() {
      return holdings;
    }

    @Override
    public Holdings holdingsIfAny() {
      return holdings;
    }

    @Override
    public void signal(Exit signal) {
      signals.add(signal);
    }
  }

  private static final Key<String> KEY = new Key<>("key");

  @Test
  @DisplayName("the entry of a dead process is found by nobody, before it has been cleaned up, too")
  void deadIsNotFound() {
    unique.register(a, "key", "v");
    duplicate.register(a, "key", "v");
    duplicate.register(b, "key", "w");
    a.exit = ExitReason.killed();
    assertThat(unique.find(KEY)).isNull();
    assertThat(unique.under(KEY)).isEmpty();
    assertThat(unique.keys()).isEmpty();
    assertThat(duplicate.under(KEY)).extracting(Registration::value).containsExactly("w");
  }

  @Test
  @DisplayName("REG-021 REG-020 a dead process has no keys and values, before the cleanup, too")
  void deadHasNothing() {
    unique.register(a, "key", "v");
    duplicate.register(a, "key", "v");
    duplicate.register(b, "key", "w"); // so that the entries of the key are not the shorter way
    duplicate.register(b, "key", "x");
    a.exit = ExitReason.killed();
    assertThat(unique.of(a)).isEmpty();
    assertThat(unique.of(a, KEY)).isEmpty();
    assertThat(duplicate.of(a)).isEmpty();
    assertThat(duplicate.of(a, KEY)).isEmpty();
    assertThat(duplicate.of(b, KEY)).hasSize(2);
  }

  @Test
  @DisplayName("REG-012 a dead owner's key is taken before the cleanup, which leaves the new entry")
  void takenBeforeCleanup() {
    unique.register(a, "key", "old");
    assertThat(unique.register(b, "key", "new")).isInstanceOf(AlreadyRegistered.class);
    a.exit = ExitReason.killed();
    assertThat(unique.register(b, "key", "new")).isEqualTo(new Registered<>());
    a.holdings.release();
    assertThat(unique.under(KEY)).extracting(Registration::value).containsExactly("new");
    assertThat(unique.count()).isEqualTo(1);
  }

  @Test
  @DisplayName(
      "who dies while it registers leaves nothing, whether its entries are gone or not yet")
  void diesWhileRegistering() {
    a.exit = ExitReason.killed();
    assertThatThrownBy(() -> unique.register(a, "key", "v")).isInstanceOf(ExitException.class);
    a.holdings.release();
    assertThatThrownBy(() -> duplicate.register(a, "key", "v")).isInstanceOf(ExitException.class);
    assertThat(unique.count()).isZero();
    assertThat(duplicate.count()).isZero();
  }

  @Test
  @DisplayName("a registry that has ended takes nobody in, and each registrant hears of it once")
  void closed() {
    unique.register(a, "1", "v");
    unique.register(a, "2", "v");
    Exit exit = new Exit(new Place("Root/names"), ExitReason.killed());
    unique.close(exit);
    assertThat(a.signals).containsExactly(exit);
    assertThat(b.signals).isEmpty();
    assertThat(a.holdings.size()).isZero();
    assertThatThrownBy(() -> unique.register(b, "3", "v"))
        .isInstanceOf(CallFailedException.class)
        .hasMessageContaining("Root/names");
    assertThat(b.holdings.size()).isZero();
  }

  @Test
  @DisplayName("a bucket whose last entry has gone takes no other, so none is lost with it")
  void retiredBucket() {
    Registration<String, String> first = new Registration<>(duplicate, KEY, a, "1");
    Bucket<String, String> bucket = new Bucket<>();
    assertThat(bucket.add(first)).isTrue();
    assertThat(bucket.isRetired()).isFalse();
    assertThat(bucket.remove(first)).isTrue();
    assertThat(bucket.remove(first)).isFalse();
    assertThat(bucket.isRetired()).isTrue();
    assertThat(bucket.add(new Registration<>(duplicate, KEY, b, "2"))).isFalse();
  }

  @Test
  @DisplayName("a key that nobody has any more takes up no room, whoever has cleaned up")
  void nothingIsLeftOfAKey() {
    duplicate.register(a, "key", "1");
    duplicate.register(a, "other", "2");
    duplicate.register(b, "other", "3");
    duplicate.of(a, KEY).forEach(duplicate::withdraw);
    assertThat(duplicate.buckets()).isEqualTo(1);
    a.exit = ExitReason.killed();
    a.holdings.release();
    assertThat(duplicate.buckets()).isEqualTo(1);
    b.exit = ExitReason.killed();
    b.holdings.release();
    assertThat(duplicate.buckets()).isZero();
  }

  @Test
  @DisplayName("locks leave nothing behind")
  void locks() throws InterruptedException {
    Locks locks = new Locks();
    assertThat(locks.<Integer>hold("key", () -> locks.size())).isEqualTo(1);
    assertThat(locks.size()).isZero();
  }
}

package dev.espalier;

import static dev.espalier.Members.in;
import static dev.espalier.Members.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.Members.Member;
import dev.espalier.Registrations.Entry;
import dev.espalier.Registry.AlreadyRegistered;
import dev.espalier.Registry.Registered;
import dev.espalier.spi.Endpoint;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A registry with unique keys while everybody lives. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class RegistryTest {
  @AutoClose private final Members members = new Members();
  private final Registry<String, String> names = members.unique();
  private final Endpoint<Member> a = members.start("a");
  private final Endpoint<Member> b = members.start("b");

  private static Registry.Result<String, String> register(
      Registry<String, String> registry, Endpoint<Member> who, String key, String value) {
    return in(who, self -> registry.register(key, value));
  }

  @Test
  @DisplayName("REG-004 REG-005 REG-049 it is empty at first, then it counts its keys")
  void counts() {
    assertThat(names.count()).isZero();
    assertThat(names.select(entry -> true)).isEmpty();
    register(names, a, "hello", "1");
    register(names, a, "world", "2");
    assertThat(names.count()).isEqualTo(2);
  }

  @Test
  @DisplayName("REG-007 REG-020 REG-021 a process registers; its keys and values are seen by all")
  void registers() {
    assertThat(register(names, a, "hello", "v")).isEqualTo(new Registered<>());
    in(
        a,
        self -> {
          assertThat(names.keys(self.ref())).containsExactly("hello");
          assertThat(names.values("hello", self.ref())).containsExactly("v");
          return true;
        });
    assertThat(names.keys(a)).containsExactly("hello");
    assertThat(names.values("hello", a)).containsExactly("v");
    assertThat(names.values("hello", b)).isEmpty();
    assertThat(names.values("unknown", a)).isEmpty();
    assertThat(names.keys(b)).isEmpty();
    assertThat(names.keys(members.root().child("nobody"))).isEmpty();
    assertThat(names.values("hello", members.root().child("nobody"))).isEmpty();
    assertThat(names.keys()).containsExactly("hello");
  }

  @Test
  @DisplayName("REG-009 a key that a living process has is refused, to itself, too")
  void taken() {
    register(names, a, "hello", "first");
    AlreadyRegistered<String, String> refusal =
        new AlreadyRegistered<>(new Entry<>("hello", a, "first"));
    assertThat(register(names, b, "hello", "second")).isEqualTo(refusal);
    assertThat(register(names, a, "hello", "third")).isEqualTo(refusal);
    assertThat(names.keys(b)).isEmpty();
    assertThat(names.values("hello", b)).isEmpty();
    assertThat(names.lookup("hello")).contains(new Entry<>("hello", a, "first"));
    assertThat(names.count()).isEqualTo(1);
  }

  @Test
  @DisplayName("REG-017 keys are compared with equals: 1 and 1.0 are two")
  void strictKeys() {
    Registry<Object, String> numbers = Registry.of(members.root().child(Members.UNIQUE));
    tell(a, () -> numbers.register(1, "integer"));
    tell(b, () -> numbers.register(1.0, "double"));
    assertThat(numbers.lookup(1)).map(Entry::value).contains("integer");
    assertThat(numbers.lookup(1.0)).map(Entry::value).contains("double");
    assertThat(numbers.lookup(1L)).isEmpty();
  }

  /** A key whose hash code is that of all others of its kind. */
  private record Colliding(int number) {
    @Override
    public int hashCode() {
      return 7;
    }
  }

  @Test
  @DisplayName("keys with equal hash codes are kept apart, also when one of them goes")
  void collidingKeys() {
    Registry<Object, String> registry = Registry.of(members.root().child(Members.UNIQUE));
    for (int i = 0; i < 50; i++) {
      Colliding key = new Colliding(i);
      tell(i % 2 == 0 ? a : b, () -> registry.register(key, "value " + key.number()));
    }
    Signals.kill(a);
    assertThat(registry.count()).isEqualTo(25);
    assertThat(registry.lookup(new Colliding(7))).map(Entry::value).contains("value 7");
    assertThat(registry.lookup(new Colliding(8))).isEmpty();
  }

  @Test
  @DisplayName("REG-018 REG-064 anybody looks up who has a key, or that nobody does")
  void lookup() {
    register(names, a, "hello", "v");
    assertThat(names.lookup("hello")).contains(new Entry<>("hello", a, "v"));
    assertThat(Members.<Optional<Entry<String, String>>>in(b, self -> names.lookup("hello")))
        .contains(new Entry<>("hello", a, "v"));
    assertThat(names.lookup("unknown")).isEmpty();
    Signals.kill(a);
    assertThat(names.lookup("hello")).isEmpty();
  }

  @Test
  @DisplayName(
      "REG-024 REG-025 only one's own entry can be taken back; without one nothing happens")
  void unregister() {
    register(names, a, "hello", "v");
    assertThat(Members.<Boolean>in(b, self -> names.unregister("hello"))).isFalse();
    assertThat(names.lookup("hello")).contains(new Entry<>("hello", a, "v"));
    assertThat(Members.<Boolean>in(a, self -> names.unregister("unknown"))).isFalse();
    assertThat(Members.<Boolean>in(a, self -> names.unregister("hello"))).isTrue();
    assertThat(names.lookup("hello")).isEmpty();
    assertThat(names.keys(a)).isEmpty();
    assertThat(names.count()).isZero();
    assertThat(register(names, b, "hello", "v")).isEqualTo(new Registered<>());
  }

  @Test
  @DisplayName("a process takes back its first, middle and last key; the others stay in order")
  void unregisterSome() {
    for (String key : new String[] {"1", "2", "3", "4", "5"}) {
      register(names, a, key, "v");
    }
    tell(a, () -> names.unregister("1"));
    tell(a, () -> names.unregister("3"));
    tell(a, () -> names.unregister("5"));
    register(names, a, "6", "v");
    assertThat(names.keys(a)).containsExactly("2", "4", "6");
  }

  @Test
  @DisplayName("REG-031 a value is changed by its owner; for others the function is not called")
  void updateValue() {
    register(names, a, "hello", "v");
    assertThat(
            Members.<Optional<String>>in(a, self -> names.updateValue("hello", old -> old + "+")))
        .contains("v+");
    assertThat(names.lookup("hello")).map(Entry::value).contains("v+");
    AtomicInteger called = new AtomicInteger();
    tell(
        b,
        () -> {
          assertThat(names.updateValue("hello", old -> "x" + called.incrementAndGet())).isEmpty();
          assertThat(names.updateValue("other", old -> "x" + called.incrementAndGet())).isEmpty();
        });
    assertThat(called).hasValue(0);
    assertThat(names.lookup("hello")).map(Entry::value).contains("v+");
  }

  @Test
  @DisplayName("an update that throws changes nothing")
  void updateThrows() {
    register(names, a, "hello", "v");
    assertThatThrownBy(() ->
            tell(
                a,
                () ->
                    names.updateValue(
                        "hello",
                        old -> {
                          throw new IllegalStateException("no");
                        })))
        .hasMessage("no");
    assertThat(names.lookup("hello")).map(Entry::value).contains("v");
  }

  @Test
  @DisplayName(
      "REG-039 REG-040 REG-042 REG-043 the entry under exactly one key is found by its value")
  void match() {
    register(names, a, "hello", "value");
    register(names, a, "*", "value");
    assertThat(names.match("hello", value -> value.startsWith("val")))
        .containsExactly(new Entry<>("hello", a, "value"));
    assertThat(names.match("hello", String::isEmpty)).isEmpty();
    assertThat(names.match("_", value -> true)).isEmpty();
    assertThat(names.match("*", value -> true)).containsExactly(new Entry<>("*", a, "value"));
    assertThat(names.countMatch("hello", "value"::equals)).isEqualTo(1);
    assertThat(names.countMatch("hello", "other"::equals)).isZero();
  }

  @Test
  @DisplayName("REG-044 what does not match stays, what does goes, what others have stays")
  void unregisterMatch() {
    register(names, a, "hello", "v");
    assertThat(Members.<Integer>in(a, self -> names.unregisterMatch("hello", "w"::equals)))
        .isZero();
    assertThat(Members.<Integer>in(b, self -> names.unregisterMatch("hello", "v"::equals)))
        .isZero();
    assertThat(names.keys(a)).containsExactly("hello");
    assertThat(Members.<Integer>in(a, self -> names.unregisterMatch("hello", "v"::equals)))
        .isEqualTo(1);
    assertThat(names.keys(a)).isEmpty();
  }

  @Test
  @DisplayName("REG-048 REG-053 entries are selected and counted by a test")
  void select() {
    register(names, a, "hello", "1");
    register(names, b, "world", "2");
    assertThat(names.select(entry -> true))
        .containsExactlyInAnyOrder(new Entry<>("hello", a, "1"), new Entry<>("world", b, "2"));
    assertThat(names.select(entry -> entry.owner().equals(b)))
        .containsExactly(new Entry<>("world", b, "2"));
    assertThat(names.countSelect(entry -> entry.key().startsWith("h"))).isEqualTo(1);
    assertThat(names.countSelect(entry -> false)).isZero();
  }

  @Test
  @DisplayName("REG-067 only a process registers, and only itself")
  void plainThread() {
    assertThatThrownBy(() -> names.register("hello", "v"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Root/names")
        .hasMessageContaining("no process");
    assertThatThrownBy(() -> names.unregister("hello")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> names.unregisterMatch("hello", value -> true))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> names.updateValue("hello", value -> value))
        .isInstanceOf(IllegalStateException.class);
    assertThat(names.count()).isZero();
  }

  @Test
  @DisplayName("REG-059 where no registry is, every request fails at once")
  void unknownRegistry() {
    Registry<String, String> missing = Registry.of(members.root().child("missing"));
    assertThatThrownBy(() -> missing.lookup("hello"))
        .isInstanceOfSatisfying(
            CallFailedException.class,
            failed -> {
              assertThat(failed.reason()).isEqualTo(ExitReason.noproc());
              assertThat(failed.target()).isEqualTo("Root/missing");
              assertThat(failed.operation()).isEqualTo("lookup(hello)");
            });
    assertThatThrownBy(missing::count).isInstanceOf(CallFailedException.class);
    tell(
        a,
        () ->
            assertThatThrownBy(() -> missing.register("hello", "v"))
                .isInstanceOf(CallFailedException.class));
    assertThatThrownBy(() -> Registry.<String, String>of(a).count())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Root/a");
    assertThatThrownBy(() -> Registry.of(members.root().child(Members.DUPLICATE)).lookup("x"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Root/topics")
        .hasMessageContaining("unique");
  }

  @Test
  @DisplayName("REG-069 it is a permanent child with the id that it is looked for by")
  void childSpec() {
    ChildSpec spec = members.root().childSpec(Members.UNIQUE).orElseThrow();
    assertThat(spec.toString()).isEqualTo("worker `names` permanent, shutdown 5000 ms");
    assertThat(names.path()).isEqualTo("Root/names");
    assertThat(names.isAlive()).isTrue();
    assertThat(names)
        .isEqualTo(Registry.of(members.root().child(Members.UNIQUE)))
        .isEqualTo(Registry.of(names))
        .hasSameHashCodeAs(Registry.of(names))
        .isNotEqualTo(DuplicateRegistry.of(names))
        .hasToString("Registry[Root/names]");
  }

  @Test
  @DisplayName("two registries of one tree know nothing of each other")
  void twoRegistries() {
    Registry<String, String> other =
        Registry.of(
            ((StartResult.Started) members.root().startChild(ChildSpec.registry("other"))).child());
    register(names, a, "hello", "1");
    assertThat(register(other, b, "hello", "2")).isEqualTo(new Registered<>());
    register(other, a, "mine", "3");
    assertThat(names.keys(a)).containsExactly("hello");
    assertThat(other.keys(a)).containsExactly("mine");
    assertThat(other.values("hello", a)).isEmpty();
    Signals.kill(a);
    assertThat(names.count()).isZero();
    assertThat(other.keys()).containsExactly("hello");
  }
}

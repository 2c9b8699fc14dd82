package dev.espalier;

import static dev.espalier.Members.in;
import static dev.espalier.Members.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.Members.Member;
import dev.espalier.Registrations.Entry;
import dev.espalier.spi.Endpoint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A registry with duplicate keys. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class DuplicateRegistryTest {
  @AutoClose private final Members members = new Members();
  private final DuplicateRegistry<String, String> topics = members.duplicate();
  private final Endpoint<Member> a = members.start("a");
  private final Endpoint<Member> b = members.start("b");

  private void register(Endpoint<Member> who, String key, String value) {
    tell(who, () -> topics.register(key, value));
  }

  @Test
  @DisplayName("REG-006 REG-015 a process registers twice under one key, and both entries count")
  void registersTwice() {
    assertThat(topics.count()).isZero();
    register(a, "hello", "1");
    register(a, "hello", "2");
    assertThat(topics.count()).isEqualTo(2);
    assertThat(topics.keys(a)).containsExactly("hello", "hello");
    assertThat(topics.values("hello", a)).containsExactlyInAnyOrder("1", "2");
    assertThat(topics.keys()).containsExactly("hello");
  }

  @Test
  @DisplayName("REG-019 REG-085 a look-up finds all entries of the key, each once")
  void lookup() {
    register(a, "hello", "1");
    register(b, "hello", "2");
    register(a, "hello", "2");
    register(b, "world", "3");
    assertThat(topics.lookup("hello"))
        .containsExactlyInAnyOrder(
            new Entry<>("hello", a, "1"),
            new Entry<>("hello", b, "2"),
            new Entry<>("hello", a, "2"));
    assertThat(topics.lookup("unknown")).isEmpty();
    assertThat(topics.values("hello", b)).containsExactly("2");
    assertThat(topics.values("world", a)).isEmpty();
  }

  @Test
  @DisplayName("to take back a key takes all one's entries of it, and nobody else's")
  void unregister() {
    register(a, "hello", "1");
    register(a, "hello", "2");
    register(a, "world", "3");
    register(b, "hello", "4");
    assertThat(topics.lookup("hello")).hasSize(3);
    assertThat(Members.<Boolean>in(a, self -> topics.unregister("hello"))).isTrue();
    assertThat(Members.<Boolean>in(a, self -> topics.unregister("hello"))).isFalse();
    assertThat(topics.lookup("hello")).containsExactly(new Entry<>("hello", b, "4"));
    assertThat(topics.keys(a)).containsExactly("world");
    assertThat(topics.count()).isEqualTo(2);
  }

  @Test
  @DisplayName("a process with few keys takes one back from a crowd")
  void unregisterFromACrowd() {
    for (int i = 0; i < 20; i++) {
      register(a, "hello", "crowd");
    }
    register(b, "other", "1");
    register(b, "hello", "2");
    assertThat(Members.<Boolean>in(b, self -> topics.unregister("hello"))).isTrue();
    assertThat(topics.keys(b)).containsExactly("other");
    assertThat(topics.lookup("hello")).hasSize(20).allMatch(entry -> entry.owner().equals(a));
  }

  @Test
  @DisplayName("entries come and go under one key in any order, and what is left is right")
  void comeAndGo() {
    for (int i = 0; i < 10; i++) {
      register(i % 2 == 0 ? a : b, "hello", "" + i);
    }
    tell(a, () -> topics.unregisterMatch("hello", value -> value.equals("0") || value.equals("8")));
    tell(b, () -> topics.unregisterMatch("hello", value -> value.equals("5") || value.equals("9")));
    register(a, "hello", "10");
    assertThat(topics.lookup("hello"))
        .extracting(Entry::value)
        .containsExactlyInAnyOrder("1", "2", "3", "4", "6", "7", "10");
    Signals.kill(a);
    assertThat(topics.lookup("hello"))
        .extracting(Entry::value)
        .containsExactlyInAnyOrder("1", "3", "7");
    Signals.kill(b);
    assertThat(topics.lookup("hello")).isEmpty();
    assertThat(topics.count()).isZero();
    assertThat(topics.keys()).isEmpty();
  }

  @Test
  @DisplayName(
      "REG-034 REG-036 a dispatch hands over the entries of the key, once and in the caller")
  void dispatch() {
    register(a, "hello", "1");
    register(b, "hello", "2");
    register(b, "world", "3");
    List<String> seen = new ArrayList<>();
    AtomicInteger calls = new AtomicInteger();
    Thread caller = Thread.currentThread();
    topics.dispatch(
        "hello",
        entries -> {
          assertThat(Thread.currentThread()).isSameAs(caller);
          calls.incrementAndGet();
          entries.forEach(entry -> seen.add(entry.value()));
        });
    assertThat(calls).hasValue(1);
    assertThat(seen).containsExactlyInAnyOrder("1", "2");
  }

  @Test
  @DisplayName("REG-038 a dispatch without entries calls nobody")
  void dispatchToNobody() {
    register(a, "hello", "1");
    Signals.kill(a);
    AtomicInteger calls = new AtomicInteger();
    topics.dispatch("hello", entries -> calls.incrementAndGet());
    topics.dispatch("unknown", entries -> calls.incrementAndGet());
    assertThat(calls).hasValue(0);
  }

  @Test
  @DisplayName("what a dispatch throws reaches its caller")
  void dispatchThrows() {
    register(a, "hello", "1");
    assertThatThrownBy(() ->
            topics.dispatch(
                "hello",
                entries -> {
                  throw new IllegalStateException("no");
                }))
        .hasMessage("no");
  }

  @Test
  @DisplayName("REG-084 of three subscribers one dies, and two get what is published")
  void publish() {
    Endpoint<Member> c = members.start("c");
    DuplicateRegistry<String, Endpoint<Member>> mail =
        DuplicateRegistry.of(members.root().child(Members.DUPLICATE));
    for (Endpoint<Member> subscriber : List.of(a, b, c)) {
      tell(subscriber, () -> mail.register("news", subscriber));
    }
    Set<String> got = Collections.synchronizedSet(new java.util.TreeSet<>());
    publish(mail, got);
    assertThat(got).containsExactly("Root/a", "Root/b", "Root/c");
    got.clear();
    Signals.kill(b);
    publish(mail, got);
    assertThat(got).containsExactly("Root/a", "Root/c");
  }

  private static void publish(DuplicateRegistry<String, Endpoint<Member>> mail, Set<String> got) {
    mail.dispatch(
        "news",
        entries ->
            entries.forEach(entry ->
                in(
                    entry.value(),
                    self -> {
                      got.add(self.path());
                      return true;
                    })));
  }

  @Test
  @DisplayName("entries of one key are matched and counted by their values")
  void match() {
    register(a, "hello", "1");
    register(b, "hello", "2");
    register(a, "hello", "1");
    assertThat(topics.match("hello", "1"::equals)).hasSize(2);
    assertThat(topics.countMatch("hello", "2"::equals)).isEqualTo(1);
    assertThat(topics.countMatch("world", value -> true)).isZero();
    assertThat(topics.select(entry -> entry.owner().equals(a))).hasSize(2);
    assertThat(topics.countSelect(entry -> true)).isEqualTo(3);
  }

  @Test
  @DisplayName("REG-046 what is left after some entries were taken back goes with the owner")
  void watchIsKept() {
    register(a, "hello", "1");
    register(a, "hello", "2");
    assertThat(Members.<Integer>in(a, self -> topics.unregisterMatch("hello", "1"::equals)))
        .isEqualTo(1);
    assertThat(topics.lookup("hello")).containsExactly(new Entry<>("hello", a, "2"));
    Signals.kill(a);
    assertThat(topics.lookup("hello")).isEmpty();
    assertThat(topics.count()).isZero();
  }

  @Test
  @DisplayName("a look-up is a picture of its moment, and not the caller's to change")
  void picture() {
    register(a, "hello", "1");
    List<Entry<String, String>> before = topics.lookup("hello");
    register(b, "hello", "2");
    Signals.kill(a);
    assertThat(before).containsExactly(new Entry<>("hello", a, "1"));
    assertThatThrownBy(before::clear).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  @DisplayName("a thousand entries of a thousand keys are all different and all go")
  void thousand() {
    tell(a, () -> IntStream.range(0, 1_000).forEach(i -> topics.register("k" + i, "v" + i)));
    tell(b, () -> IntStream.range(0, 1_000).forEach(i -> topics.register("k" + i, "w" + i)));
    Set<Entry<String, String>> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
    distinct.addAll(topics.select(entry -> true));
    assertThat(distinct).hasSize(2_000);
    Signals.kill(a);
    assertThat(topics.count()).isEqualTo(1_000);
    assertThat(topics.select(entry -> entry.value().startsWith("v"))).isEmpty();
  }
}

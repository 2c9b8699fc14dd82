package dev.espalier.internal.process;

import static dev.espalier.internal.process.Borrower.awaitIdle;
import static dev.espalier.internal.process.TestBed.oneForOne;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ChildSpec;
import dev.espalier.ExitReason;
import dev.espalier.ProcessRef;
import dev.espalier.Registrations;
import dev.espalier.Registry;
import dev.espalier.sys.ProcessEvent;
import dev.espalier.sys.Sys;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What handlers want done, and what others see of them, is as ever for inline messages. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class InlineFollowUpTest {

  @AutoClose private final TestBed bed = new TestBed();

  @ParameterizedTest
  @EnumSource(Inline.class)
  void aContinuationRunsBeforeTheNextMessage(Inline kind) {
    bed.start(oneForOne(bed.plain("a")));
    awaitIdle(bed, "a");
    for (int i = 0; i < 1_000; i++) {
      bed.clear();
      kind.send(
          bed.ref("a"), "begin", probe -> probe.self().continueWith(() -> bed.note("continued")));
      bed.ref("a").askInline("next", probe -> bed.journal().add("next"));
      assertThat(bed.journal()).containsExactly("continued", "next");
    }
  }

  @ParameterizedTest
  @EnumSource(Inline.class)
  void timersAndTimeOutsRunAsEver(Inline kind) {
    ManualClock clock = new ManualClock();
    try (TestBed timed = new TestBed(clock)) {
      timed.start(oneForOne(timed.plain("a")));
      ProbeRef a = timed.ref("a");
      awaitIdle(timed, "a");
      kind.send(
          a,
          "set",
          probe -> {
            probe.self().idleTimeout(Duration.ofSeconds(1), () -> timed.note("idle"));
            probe.self().after(Duration.ofSeconds(5), () -> timed.note("timer"));
          });
      clock.advance(Duration.ofMillis(999));
      kind.send(
          a,
          "set again",
          probe -> probe.self().idleTimeout(Duration.ofSeconds(1), () -> timed.note("idle again")));
      clock.advance(Duration.ofSeconds(10));
      a.ping();
      assertThat(timed.journal()).containsExactly("start a", "idle again", "timer");
      awaitIdle(timed, "a");
      kind.send(
          a,
          "at once",
          probe -> probe.self().idleTimeout(Duration.ZERO, () -> timed.note("at once")));
      TestBed.eventually(() -> assertThat(timed.journal()).endsWith("at once"));
    }
  }

  @Test
  void aCallIsCountedAndTraced() {
    List<ProcessEvent> events = traced();
    long before = Borrower.cell(bed, "a").handled();
    bed.ref("a").askInline("ask", Probe::start);
    assertThat(Borrower.cell(bed, "a").handled()).isEqualTo(before + 1);
    String me = Thread.currentThread().getName();
    assertThat(events)
        .containsExactly(
            new ProcessEvent.Received(ProcessEvent.Kind.CALL, "ask", me),
            new ProcessEvent.Replied("ask", me));
    assertThat(Sys.getStatistics(bed.place("a")).orElseThrow().messagesOut()).isEqualTo(1);
  }

  @Test
  void aCastIsCountedAndTracedAsAnyCast() {
    List<ProcessEvent> events = traced();
    long before = Borrower.cell(bed, "a").handled();
    bed.ref("a").tellInline("tell", probe -> bed.note("told"));
    assertThat(bed.journal()).endsWith("told");
    assertThat(Borrower.cell(bed, "a").handled()).isEqualTo(before + 1);
    ProcessEvent inline = events.getLast();
    bed.ref("a").tell("tell", probe -> {});
    bed.ref("a").ping();
    assertThat(events).contains(inline, inline);
    assertThat(inline).isEqualTo(new ProcessEvent.Received(ProcessEvent.Kind.CAST, "tell", null));
    assertThat(Sys.getStatistics(bed.place("a")).orElseThrow().messagesIn()).isEqualTo(3);
  }

  private List<ProcessEvent> traced() {
    bed.start(oneForOne(bed.plain("a")));
    Sys.statistics(bed.place("a"), true);
    List<ProcessEvent> events = new CopyOnWriteArrayList<>();
    Sys.install(
        bed.place("a"),
        "trace",
        events,
        (state, event) -> {
          state.add(event);
          return state;
        });
    awaitIdle(bed, "a");
    return events;
  }

  @ParameterizedTest
  @EnumSource(Inline.class)
  void whatAHandlerRegistersIsOfItsProcessAndNotOfTheSender(Inline kind) {
    bed.start(oneForOne(ChildSpec.registry("names"), bed.plain("a"), bed.plain("b")));
    awaitIdle(bed, "a", "b");
    Registry<String, String> names = Registry.of(bed.place("names"));
    bed.ref("a")
        .tell(
            "outer",
            probe -> {
              kind.send(bed.ref("b"), "inner", other -> names.register("inner", "b"));
              names.register("outer", "a");
            });
    bed.ref("a").ping();
    assertThat(owner(names, "inner")).isEqualTo("Root/b");
    assertThat(owner(names, "outer")).isEqualTo("Root/a");
    bed.ref("b").kill();
    assertThat(names.lookup("inner")).isEmpty();
    assertThat(names.lookup("outer")).isPresent();
  }

  private static String owner(Registry<String, String> names, String key) {
    return names.lookup(key).map(Registrations.Entry::owner).map(ProcessRef::path).orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(Inline.class)
  void whatAHandlerMonitorsIsToldToItsProcess(Inline kind) throws Exception {
    bed.start(oneForOne(bed.watching("a"), bed.plain("b")));
    awaitIdle(bed, "a");
    kind.send(bed.ref("a"), "watch", probe -> probe.self().monitor(bed.place("b")));
    bed.place("b").exit(ExitReason.because("enough"));
    TestBed.eventually(() -> assertThat(bed.journal()).contains("a down Root/b enough"));
  }
}

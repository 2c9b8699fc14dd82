package dev.espalier.internal.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ChildCounts;
import dev.espalier.ChildInfo;
import dev.espalier.ExitReason;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One supervisor's core, told in words what happens to it, with children that do what they are told
 * unless something else is said.
 *
 * <pre>{@code
 * given("one_for_all 3/5: a b c(temporary)")
 *     .when("b exits boom")
 *     .then("stop c, stop a, start a, start b");
 * }</pre>
 *
 * <p>How a supervisor is described: see {@link SpecsInWords}. What can happen: see {@link #when}.
 */
final class Scene {
  private final SupervisionCore core;
  private final Map<String, Deque<String>> startsToCome = new HashMap<>();
  private final Map<String, String> stopsToCome = new HashMap<>();
  private final Map<String, Incarnation> latest = new HashMap<>(); // by id, and by id#number
  private final Deque<Event> reactions = new ArrayDeque<>();
  private final List<String> acts = new ArrayList<>();
  private final List<String> deadlines = new ArrayList<>();
  private final Map<Long, Integer> set = new HashMap<>(); // deadlines by number
  private final List<String> reports = new ArrayList<>();
  private final List<String> progress = new ArrayList<>();
  private long deadline;
  private long now = TimeUnit.DAYS.toNanos(1);

  private Scene(SupervisionCore core) {
    this.core = core;
  }

  // ---------------------------------------------------------------------------------- given

  /** A supervisor whose children are up. */
  static Scene given(String text) {
    return before(text).when("it starts").forget();
  }

  /** A supervisor that has not started a child yet. */
  static Scene before(String text) {
    return new Scene(
        text.startsWith("pool")
            ? new PoolCore(SpecsInWords.pool(text))
            : new SupervisorCore(SpecsInWords.supervisor(text)));
  }

  // ---------------------------------------------------------------------------------- when

  /** Something that can be said, and what it means. */
  private record Phrase(Pattern pattern, Meaning meaning) {
    private interface Meaning {
      void apply(Scene scene, String first, String second);
    }

    static Phrase of(String regex, Meaning meaning) {
      return new Phrase(Pattern.compile(regex), meaning);
    }
  }

  private static final List<Phrase> PHRASES =
      List.of(
          Phrase.of("it starts", (s, x, y) -> s.feed(new Event.Boot())),
          // children, now
          Phrase.of("(\\w+) exits (.+)", (s, x, y) -> s.exits(x, reason(y))),
          Phrase.of("(\\w+) is killed", (s, x, y) -> s.exits(x, ExitReason.killed())),
          Phrase.of("(\\w+) comes up", (s, x, y) -> s.feed(new Event.Started(s.latest(x)))),
          Phrase.of("(\\w+) declines", (s, x, y) -> s.feed(new Event.StartIgnored(s.latest(x)))),
          Phrase.of("(\\w+) fails", (s, x, y) -> s.feed(s.failed(s.latest(x)))),
          // children, later
          Phrase.of("(\\w+) will (fail) to start", (s, x, y) -> s.will(x, y, 1)),
          Phrase.of("(\\w+) will (decline) to start", (s, x, y) -> s.will(x, y, 1)),
          Phrase.of("(\\w+) will (hang) in its start", (s, x, y) -> s.will(x, y, 1)),
          Phrase.of(
              "(\\w+) will fail to start (\\d+) times",
              (s, x, y) -> s.will(x, "fail", Integer.parseInt(y))),
          Phrase.of("(\\w+) will not stop", (s, x, y) -> s.stopsToCome.put(x, "never")),
          Phrase.of("(\\w+) will stop with (.+)", (s, x, y) -> s.stopsToCome.put(x, y)),
          // others
          Phrase.of("told to stop (.+)", (s, x, y) -> s.feed(new Event.StopRequested(reason(x)))),
          Phrase.of("the time is up", (s, x, y) -> s.timeIsUp(s.deadline)),
          Phrase.of("the (\\d+) ms are up", (s, x, y) -> s.timeIsUp(s.numberOf(x))),
          Phrase.of(
              "deadline (\\d+) passes",
              (s, x, y) -> s.feed(new Event.DeadlinePassed(Long.parseLong(x)))),
          Phrase.of(
              "(\\d+) ms pass",
              (s, x, y) -> s.now += TimeUnit.MILLISECONDS.toNanos(Long.parseLong(x))),
          Phrase.of(
              "asked to start (.+)",
              (s, x, y) -> s.ask(new Request.StartChild(SpecsInWords.child(x)))),
          Phrase.of("asked to terminate (\\w+)", (s, x, y) -> s.ask(new Request.TerminateChild(x))),
          Phrase.of("asked to terminate the process (.+)", (s, x, y) -> s.terminate(s.latest(x))),
          Phrase.of(
              "asked to terminate the key (\\w+)", (s, x, y) -> s.ask(new Request.TerminateKey(x))),
          Phrase.of("asked to terminate somebody else", (s, x, y) -> s.terminate(true)),
          Phrase.of("asked to terminate somebody dead", (s, x, y) -> s.terminate(false)),
          Phrase.of("asked to restart (\\w+)", (s, x, y) -> s.ask(new Request.RestartChild(x))),
          Phrase.of("asked to delete (\\w+)", (s, x, y) -> s.ask(new Request.DeleteChild(x))),
          Phrase.of(
              "asked for the spec of (\\w+)", (s, x, y) -> s.ask(new Request.GetChildSpec(x))),
          Phrase.of("asked for (\\w+)", (s, x, y) -> s.ask(new Request.WhichChild(x))),
          Phrase.of("asked for the children", (s, x, y) -> s.ask(new Request.WhichChildren())),
          Phrase.of("asked to count", (s, x, y) -> s.ask(new Request.CountChildren())));

  /** Lets one thing happen, and everything that follows from it. */
  Scene when(String happening) {
    for (Phrase phrase : PHRASES) {
      Matcher matcher = phrase.pattern().matcher(happening);
      if (matcher.matches()) {
        int groups = matcher.groupCount();
        phrase
            .meaning()
            .apply(this, groups > 0 ? matcher.group(1) : "", groups > 1 ? matcher.group(2) : "");
        while (!reactions.isEmpty()) {
          on(reactions.removeFirst());
        }
        return this;
      }
    }
    throw new IllegalArgumentException("nobody knows what this means: " + happening);
  }

  private void feed(Event event) {
    reactions.addLast(event);
  }

  private void exits(String id, ExitReason reason) {
    feed(new Event.Exited(latest(id), reason));
  }

  private void will(String id, String outcome, int times) {
    Deque<String> toCome = startsToCome.computeIfAbsent(id, key -> new ArrayDeque<>());
    for (int i = 0; i < times; i++) {
      toCome.addLast(outcome);
    }
  }

  private void timeIsUp(long number) {
    set.remove(number);
    feed(new Event.DeadlinePassed(number));
  }

  private long numberOf(String millis) {
    int wanted = Integer.parseInt(millis);
    return set.keySet().stream().filter(n -> set.get(n) == wanted).findFirst().orElseThrow();
  }

  private void ask(Request request) {
    feed(new Event.Requested(request, request));
  }

  private void terminate(Incarnation process) {
    ask(new Request.TerminateProcess(process, process.exit() == null));
  }

  /** Terminates a process that is nobody's child here. */
  private void terminate(boolean alive) {
    ask(new Request.TerminateProcess(null, alive));
  }

  private Incarnation latest(String id) {
    return Objects.requireNonNull(latest.get(id), () -> "no process of " + id);
  }

  /** A reason in words: normal, shutdown, shutdown(x), killed, or any other. */
  static ExitReason reason(String word) {
    return switch (word) {
      case "normal" -> ExitReason.normal();
      case "shutdown" -> ExitReason.shutdown();
      case "killed" -> ExitReason.killed();
      default ->
          word.startsWith("shutdown(")
              ? ExitReason.shutdown(word.substring(9, word.length() - 1))
              : ExitReason.because(word);
    };
  }

  // ---------------------------------------------------------------------------------- the core

  private void on(Event event) {
    for (Effect effect : core.on(event, now)) {
      switch (effect) {
        case Effect.Start start -> start(start.child());
        case Effect.AskToStop ask -> askToStop(ask.child());
        case Effect.Kill kill -> {
          act("kill", kill.child());
          feed(killed(kill.child()));
        }
        case Effect.SetDeadline one -> {
          deadline = one.number();
          set.put(one.number(), one.millis());
          deadlines.add("set " + one.millis());
        }
        case Effect.CancelDeadline cancel -> {
          assertThat(set.remove(cancel.number())).as("the deadline that is set").isNotNull();
          deadlines.add("cancel");
        }
        case Effect.Forget forget -> acts.add("forget " + forget.child().spec().key());
        case Effect.Reply reply -> acts.add("answer " + words(reply.answer()));
        case Effect.Report report -> reports.add(words(report.report()));
        case Effect.Progress up -> progress.add(up.child() + " " + lower(up.origin()));
        case Effect.Ready ignored -> acts.add("ready");
        case Effect.End end -> acts.add("end " + end.reason());
      }
    }
  }

  private void start(Incarnation incarnation) {
    act("start", incarnation);
    String id = incarnation.child().id();
    latest.put(id, incarnation);
    latest.put(incarnation.toString(), incarnation);
    String outcome = startsToCome.getOrDefault(id, new ArrayDeque<>()).pollFirst();
    switch (Objects.requireNonNullElse(outcome, "come up")) {
      case "fail" -> feed(failed(incarnation));
      case "decline" -> feed(new Event.StartIgnored(incarnation));
      case "hang" -> {}
      default -> feed(new Event.Started(incarnation));
    }
  }

  private void askToStop(Incarnation incarnation) {
    act("stop", incarnation);
    String answer = stopsToCome.getOrDefault(incarnation.child().id(), "shutdown");
    if (!answer.equals("never")) {
      feed(new Event.Exited(incarnation, reason(answer)));
    }
  }

  private Event failed(Incarnation incarnation) {
    return new Event.StartFailed(incarnation, ExitReason.because("broken"));
  }

  /** A process that is cut off during its start has never started. */
  private static Event killed(Incarnation incarnation) {
    return incarnation.child().status() instanceof Child.Starting
        ? new Event.StartFailed(incarnation, ExitReason.killed())
        : new Event.Exited(incarnation, ExitReason.killed());
  }

  private void act(String verb, Incarnation incarnation) {
    acts.add(verb + " " + incarnation.child().id());
  }

  // ---------------------------------------------------------------------------------- then

  /** What the supervisor has done and answered since the last look, in order. */
  Scene then(String expected) {
    return look(acts, expected);
  }

  /** Which deadlines it has set and cancelled. */
  Scene deadlines(String expected) {
    return look(deadlines, expected);
  }

  /** What it has reported, without progress. */
  Scene reports(String expected) {
    return look(reports, expected);
  }

  /** Which processes it has reported as up, and what they were started for. */
  Scene progress(String expected) {
    return look(progress, expected);
  }

  /** Nothing has been done or answered. */
  Scene thenNothing() {
    return look(acts, "");
  }

  /** How many processes the child has had, failed starts included. */
  Scene attempts(String id, long expected) {
    assertThat(latest(id).number()).as("attempts of %s", id).isEqualTo(expected);
    return this;
  }

  private Scene look(List<String> log, String expected) {
    assertThat(String.join(", ", log)).isEqualTo(expected);
    log.clear();
    return this;
  }

  /** Lets nobody look at what has been before. */
  Scene forget() {
    acts.clear();
    deadlines.clear();
    reports.clear();
    progress.clear();
    return this;
  }

  private static String words(Answer answer) {
    return switch (answer) {
      case Answer.Done ignored -> "ok";
      case Answer.Started started -> started.child().toString();
      case Answer.Ignored ignored -> "ignored";
      case Answer.Failed failed -> "failed(" + failed.reason() + ")";
      case Answer.Illegal illegal -> "illegal(" + illegal.fault().fault() + ")";
      case Answer.AlreadyStarted already -> "already started " + already.child();
      case Answer.AlreadyPresent ignored -> "already present";
      case Answer.AlreadyRestarting already -> "already restarting " + already.failed();
      case Answer.NotFound ignored -> "not found";
      case Answer.IsRunning ignored -> "running";
      case Answer.IsRestarting ignored -> "restarting";
      case Answer.ChildList list ->
          String.join(" ", list.children().stream().map(Scene::words).toList());
      case Answer.Counts counts -> words(counts.counts());
      case Answer.Spec spec -> spec.spec().toString();
      case Answer.NoProcess ignored -> "no process";
      case Answer.TooMany ignored -> "too many";
      case Answer.Instances pool ->
          String.join(" ", pool.instances().stream().map(child -> words(child.info())).toList());
      case Answer.Inspected seen -> seen.toString();
      case Answer.Gone gone -> "gone(" + gone.reason() + ")";
    };
  }

  private static String words(ChildInfo child) {
    return child.id() + ":" + child.state().name().toLowerCase(Locale.ROOT);
  }

  private static String words(ChildCounts counts) {
    return List.of(counts.specs(), counts.active(), counts.supervisors(), counts.workers())
        .toString()
        .replace(",", "");
  }

  private static String words(SupervisorReport report) {
    return String.join(
        " ",
        lower(report.context()),
        report.incarnation() + (report.count() > 1 ? "*" + report.count() : ""),
        report.reason().toString(),
        report.restartsUsed() + "/",
        lower(report.next()));
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}

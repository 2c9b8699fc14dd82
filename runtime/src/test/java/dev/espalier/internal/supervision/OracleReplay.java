package dev.espalier.internal.supervision;

import dev.espalier.ChildCounts;
import dev.espalier.ChildInfo;
import dev.espalier.ChildSpec;
import dev.espalier.ExitReason;
import dev.espalier.IllegalSpecException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** Replays one scenario of the oracle over a simulated tree and writes the trace of it. */
final class OracleReplay {
  private final OracleScenario scenario;
  private final OracleRecorder recorder = new OracleRecorder();
  private final SimTree tree;

  private OracleReplay(OracleScenario scenario, SimScheduler scheduler) {
    this.scenario = scenario;
    this.tree = new SimTree(scheduler, recorder);
  }

  /** The trace that our supervisors leave. */
  static Map<String, Object> trace(OracleScenario scenario, SimScheduler scheduler) {
    return new OracleReplay(scenario, scheduler).run();
  }

  /** The first place where two traces differ, or "" if they do not. */
  static String difference(Map<String, Object> expected, Map<String, Object> actual) {
    String head = differing(expected, actual, List.of("start"), "");
    if (head.isEmpty()) {
      head = recordDiffers(expected, actual, "initial");
    }
    List<Map<String, Object>> theirs = OracleScenario.objects(expected, "steps");
    List<Map<String, Object>> ours = OracleScenario.objects(actual, "steps");
    for (int i = 0; head.isEmpty() && i < theirs.size(); i++) {
      head = recordDiffers(theirs.get(i), ours.get(i), "step " + (i + 1));
    }
    return head.isEmpty() ? recordDiffers(expected, actual, "final") : head;
  }

  private static String recordDiffers(
      Map<String, Object> expected, Map<String, Object> actual, String name) {
    boolean nested = expected.containsKey(name);
    return differing(
        nested ? OracleScenario.object(expected, name) : expected,
        nested ? OracleScenario.object(actual, name) : actual,
        List.of("root", "result", "alive", "deaths", "events", "unordered"),
        name + " ");
  }

  private static String differing(
      Map<String, Object> expected, Map<String, Object> actual, List<String> fields, String at) {
    for (String field : fields) {
      Object theirs = expected.getOrDefault(field, List.of());
      Object ours = actual.getOrDefault(field, List.of());
      if (!theirs.equals(ours)) {
        return at + field + "\n    OTP:  " + theirs + "\n    ours: " + ours;
      }
    }
    return "";
  }

  // ---------------------------------------------------------------------------------- the run

  private Map<String, Object> run() {
    SimNode.Supervising root = scenario.tree();
    Map<String, Object> trace = new LinkedHashMap<>();
    trace.put("id", scenario.id());
    scenario.arm().forEach(this::arm);
    tree.start(root);
    settle();
    trace.put("start", startResult());
    trace.put("initial", recorder.record(tree.living()));
    List<Object> steps = new ArrayList<>();
    for (Map<String, Object> step : scenario.steps()) {
      recorder.loose(killsSupervisor(step));
      Object result = execute(step);
      settle();
      Map<String, Object> record = recorder.record(tree.living());
      record.put("result", result);
      steps.add(record);
    }
    trace.put("steps", steps);
    boolean alive = tree.newest(root.id()) != null;
    if (alive) {
      tree.root().stop(ExitReason.shutdown());
      settle();
    }
    Map<String, Object> end = recorder.record(tree.living());
    end.put("root", alive ? "alive" : "dead");
    trace.put("final", end);
    return trace;
  }

  private void settle() {
    tree.scheduler().run();
  }

  private Object startResult() {
    String result = Objects.requireNonNull(tree.startResult(), "the start has not ended");
    return result.equals("error")
        ? Map.of("error", OracleRecorder.json(Objects.requireNonNull(tree.startError())))
        : result;
  }

  private boolean killsSupervisor(Map<String, Object> step) {
    return step.get("op").equals("kill")
        && tree.newest(OracleScenario.text(step, "path")) instanceof SimSupervisor;
  }

  private void arm(Map<String, Object> arm) {
    tree.arm(
        OracleScenario.text(arm, "path"),
        OracleScenario.number(OracleScenario.required(arm, "count")),
        outcome(OracleScenario.text(arm, "how")));
  }

  private static SimTree.Outcome outcome(String how) {
    return how.equals("ok")
        ? SimTree.Outcome.START
        : SimTree.Outcome.valueOf(how.toUpperCase(Locale.ROOT));
  }

  // ---------------------------------------------------------------------------------- steps

  private Object execute(Map<String, Object> step) {
    return switch (OracleScenario.text(step, "op")) {
      case "fail_starts" -> {
        arm(step);
        yield "ok";
      }
      case "wait" -> {
        tree.scheduler().runFor(OracleScenario.number(OracleScenario.required(step, "ms")));
        yield "ok";
      }
      case "held" -> held(step);
      default -> {
        Supplier<Object> result = begin(step);
        settle();
        yield result.get();
      }
    };
  }

  /** Does something without waiting; what is returned knows the result once there is one. */
  private Supplier<Object> begin(Map<String, Object> op) {
    return op.containsKey("sup") ? beginRequest(op) : beginOnProcess(op);
  }

  private Supplier<Object> beginOnProcess(Map<String, Object> op) {
    SimProcess process = tree.newest(OracleScenario.text(op, "path"));
    if (process == null) {
      return () -> "noproc";
    }
    switch (OracleScenario.text(op, "op")) {
      case "exit" -> ((SimWorker) process).exit(reason(op));
      case "kill" -> process.kill();
      case "signal" -> process.signal(reason(op));
      case "stop" -> ((SimSupervisor) process).stop(reason(op));
      default -> throw new OracleScenario.NotExpressible("op " + op.get("op"));
    }
    return () -> "ok";
  }

  private static ExitReason reason(Map<String, Object> op) {
    Object reason = OracleScenario.required(op, "reason");
    if (reason instanceof Map<?, ?> with) {
      return ExitReason.shutdown(Objects.requireNonNull(with.get("shutdown")));
    }
    return switch ((String) reason) {
      case "normal" -> ExitReason.normal();
      case "shutdown" -> ExitReason.shutdown();
      default -> ExitReason.because(reason);
    };
  }

  private Supplier<Object> beginRequest(Map<String, Object> op) {
    if (!(tree.newest(OracleScenario.text(op, "sup")) instanceof SimSupervisor supervisor)) {
      return () -> "noproc";
    }
    Request request;
    try {
      request = request(op, supervisor);
    } catch (IllegalSpecException illegal) { // refused before the supervisor is even asked
      return () -> Map.of("error", OracleRecorder.word(illegal));
    }
    SimSupervisor.Ask ask = supervisor.ask(request);
    boolean inPool = supervisor.node() instanceof SimNode.Pool;
    boolean byIdInPool = inPool && op.containsKey("child");
    return () -> {
      Answer answer = Objects.requireNonNull(ask.answer(), () -> "no answer to " + ask.request());
      return byIdInPool && answer instanceof Answer.NotFound
          ? "simple_one_for_one"
          : result(answer, inPool);
    };
  }

  private Request request(Map<String, Object> op, SimSupervisor supervisor) {
    return switch (OracleScenario.text(op, "op")) {
      case "start_child" -> new Request.StartChild(spec(op, supervisor));
      case "terminate_child" ->
          op.containsKey("instance")
              ? terminateInstance(op, supervisor)
              : new Request.TerminateChild(OracleScenario.text(op, "child"));
      case "restart_child" -> new Request.RestartChild(OracleScenario.text(op, "child"));
      case "delete_child" -> new Request.DeleteChild(OracleScenario.text(op, "child"));
      case "which_children" -> new Request.WhichChildren();
      case "count_children" -> new Request.CountChildren();
      default -> throw new OracleScenario.NotExpressible("op " + op.get("op"));
    };
  }

  /** By process: the newest ever there, dead or alive; else somebody who is nobody's child. */
  private Request terminateInstance(Map<String, Object> op, SimSupervisor pool) {
    SimProcess process = tree.latest(pool.path + "/" + OracleScenario.text(op, "instance"));
    return process == null
        ? new Request.TerminateProcess(null, true)
        : new Request.TerminateProcess(
            process.incarnation(), process.state() != SimProcess.State.DEAD);
  }

  private static ChildSpec spec(Map<String, Object> op, SimSupervisor supervisor) {
    if (op.containsKey("instance")) {
      return ((SimNode.Pool) supervisor.node())
          .template()
          .named(OracleScenario.text(op, "instance"))
          .spec();
    }
    return OracleScenario.node(OracleScenario.object(op, "spec")).spec();
  }

  private static Object result(Answer answer, boolean inPool) {
    return switch (answer) {
      case Answer.Done ignored -> "ok";
      case Answer.Started ignored -> "ok";
      case Answer.Ignored ignored -> "ignore";
      case Answer.Failed failed -> Map.of("error", OracleRecorder.json(failed.reason()));
      case Answer.Illegal illegal -> Map.of("error", OracleRecorder.word(illegal.fault()));
      case Answer.AlreadyStarted ignored -> "already_started";
      case Answer.AlreadyPresent ignored -> "already_present";
      case Answer.AlreadyRestarting ignored -> "already_present";
      case Answer.NotFound ignored -> "not_found";
      case Answer.IsRunning ignored -> "running";
      case Answer.IsRestarting ignored -> "restarting";
      case Answer.ChildList list -> list.children().stream().map(OracleReplay::row).toList();
      case Answer.Counts counts -> counts(counts.counts(), inPool);
      case Answer.NoProcess ignored -> "ok";
      case Answer.TooMany ignored -> "max_children";
      case Answer.Instances instances -> rows(instances);
      case Answer.Inspected seen -> throw new OracleScenario.NotExpressible(seen.toString());
      case Answer.Spec spec -> throw new OracleScenario.NotExpressible(spec.toString());
      case Answer.Gone ignored -> "noproc";
    };
  }

  private static Object row(ChildInfo child) {
    String state =
        switch (child.state()) {
          case RUNNING -> "alive";
          case STOPPED -> "undefined";
          case RESTARTING -> "restarting";
        };
    return List.of(child.id(), state, child.supervisor() ? "supervisor" : "worker");
  }

  /** As the oracle lists instances: those without a process first, the others by their names. */
  private static Object rows(Answer.Instances instances) {
    return instances.instances().stream()
        .map(Answer.Instance::info)
        .sorted(
            Comparator.comparing((ChildInfo info) -> info.state() != ChildInfo.State.RESTARTING)
                .thenComparing(ChildInfo::id))
        .map(OracleReplay::instanceRow)
        .toList();
  }

  private static Object instanceRow(ChildInfo info) {
    return Arrays.asList(
        info.state() == ChildInfo.State.RESTARTING ? null : info.id(),
        info.state() == ChildInfo.State.RESTARTING ? "restarting" : "alive",
        info.supervisor() ? "supervisor" : "worker");
  }

  /** OTP has one specification in a pool, the template; we have one for each instance. */
  private static Object counts(ChildCounts counts, boolean inPool) {
    return Map.of(
        "specs",
        inPool ? 1L : (long) counts.specs(),
        "active",
        (long) counts.active(),
        "supervisors",
        (long) counts.supervisors(),
        "workers",
        (long) counts.workers());
  }

  /** A start that is held open while other things reach the supervisor. */
  private Object held(Map<String, Object> step) {
    tree.hold(OracleScenario.text(step, "path"));
    Supplier<Object> cause = begin(OracleScenario.object(step, "cause"));
    settle();
    boolean held = tree.held() != null;
    List<Object> results = new ArrayList<>();
    if (held) {
      List<Supplier<Object>> calls = new ArrayList<>();
      for (Map<String, Object> call : OracleScenario.objects(step, "calls")) {
        calls.add(begin(call));
        settle(); // until it waits in the supervisor's inbox
      }
      tree.release(outcome(OracleScenario.text(step, "how")));
      settle();
      calls.forEach(call -> results.add(call.get()));
    } else {
      tree.unhold();
    }
    return Map.of("held", held, "cause", cause.get(), "calls", results);
  }
}

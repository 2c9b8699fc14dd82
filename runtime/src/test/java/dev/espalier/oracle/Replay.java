package dev.espalier.oracle;

import dev.espalier.CallFailedException;
import dev.espalier.ExitReason;
import dev.espalier.Signals;
import dev.espalier.StartIgnoredException;
import dev.espalier.Tree;
import dev.espalier.TreeStartException;
import dev.espalier.internal.supervision.OracleRecorder;
import dev.espalier.internal.supervision.OracleScenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Replays one scenario of the oracle over a real tree and writes the trace of it. */
final class Replay {
  static final int PATIENCE_SECONDS = 20;

  private final OracleScenario scenario;
  private final Tracer tracer = new Tracer();
  private final TracedTree specs;
  private final Management management;
  private final Quiescence quiescence = new Quiescence(tracer);
  private @Nullable Tree tree;
  private int leftOut;

  private Replay(OracleScenario scenario, boolean inlineStarts) {
    this.scenario = scenario;
    this.specs = new TracedTree(tracer, inlineStarts);
    this.management = new Management(tracer, specs);
  }

  /**
   * What our supervisors leave.
   *
   * @param leftOut how many steps could not be carried out
   */
  record Result(Map<String, Object> trace, int leftOut) {}

  /**
   * Replays a scenario.
   *
   * @param inlineStarts whether the starts of its workers are promised not to block
   * @throws OracleScenario.NotExpressible if something in it has no word in our API
   */
  static Result of(OracleScenario scenario, boolean inlineStarts) throws Exception {
    Replay replay = new Replay(scenario, inlineStarts);
    try {
      Map<String, Object> trace = replay.run();
      return new Result(trace, replay.leftOut);
    } finally {
      replay.tracer.giveUp();
      if (replay.tree != null) {
        replay.tree.close();
      }
    }
  }

  // ---------------------------------------------------------------------------------- the run

  private Map<String, Object> run() throws Exception {
    Map<String, Object> trace = new LinkedHashMap<>();
    trace.put("id", scenario.id());
    scenario.arm().forEach(this::arm);
    trace.put("start", start());
    quiescence.await();
    trace.put("initial", tracer.record(false));
    List<Map<String, Object>> steps = new ArrayList<>();
    for (Map<String, Object> step : scenario.steps()) {
      steps.add(step(step, steps.size()));
    }
    trace.put("steps", steps);
    boolean alive = tracer.live("root") != null;
    if (alive) {
      Objects.requireNonNull(tree).close();
      quiescence.await();
    }
    Map<String, Object> end = tracer.record(false);
    end.put("root", alive ? "alive" : "dead");
    trace.put("final", end);
    return trace;
  }

  private Object start() {
    var root = scenario.tree();
    try {
      tree = Tree.start(root.id(), specs.factory(root.id(), root));
      return "ok";
    } catch (StartIgnoredException declined) {
      return "ignore";
    } catch (TreeStartException failed) {
      return Map.of("error", reason(failed));
    }
  }

  /** OTP's reason: each supervisor on the way up has packed that of its child. */
  private static Object reason(TreeStartException failed) {
    String[] ids = failed.path().split("/");
    Object reason = OracleRecorder.json(failed.reason());
    for (int i = ids.length - 1; i > 0; i--) {
      reason = Map.of("shutdown", Map.of("failed_to_start_child", List.of(ids[i], reason)));
    }
    return reason;
  }

  private Map<String, Object> step(Map<String, Object> step, int index) throws Exception {
    boolean loose = killsSupervisor(step);
    Object result;
    try {
      result = execute(step);
    } catch (OracleScenario.NotExpressible e) {
      result = leaveOut(index, e);
    }
    quiescence.await();
    Map<String, Object> record = tracer.record(loose);
    record.put("result", result);
    return record;
  }

  /** A step that did nothing in OTP but to be refused can be left out; then its result is OTP's. */
  private Object leaveOut(int index, OracleScenario.NotExpressible reason) {
    Map<String, Object> theirs = OracleScenario.objects(scenario.trace(), "steps").get(index);
    if (!theirs.get("events").equals(List.of()) || !theirs.get("deaths").equals(List.of())) {
      throw reason;
    }
    leftOut++;
    return OracleScenario.required(theirs, "result");
  }

  private boolean killsSupervisor(Map<String, Object> step) {
    if (!step.get("op").equals("kill")) {
      return false;
    }
    TracedProcess victim = tracer.live(OracleScenario.text(step, "path"));
    return victim != null && victim.isSupervisor();
  }

  private void arm(Map<String, Object> arm) {
    tracer.arm(
        OracleScenario.text(arm, "path"),
        OracleScenario.number(OracleScenario.required(arm, "count")),
        fate(arm));
  }

  private static Tracer.Fate fate(Map<String, Object> op) {
    return Tracer.Fate.valueOf(OracleScenario.text(op, "how").toUpperCase(Locale.ROOT));
  }

  // ---------------------------------------------------------------------------------- steps

  private Object execute(Map<String, Object> step) throws Exception {
    return switch (OracleScenario.text(step, "op")) {
      case "fail_starts" -> {
        arm(step);
        yield "ok";
      }
      case "wait" -> {
        passTime(OracleScenario.number(OracleScenario.required(step, "ms")));
        yield "ok";
      }
      case "held" ->
          new HeldStep(tracer, quiescence, management)
              .execute(step, fate(step), op -> onProcess(op, tracer));
      default -> step.containsKey("sup") ? manage(step) : onProcess(step, tracer);
    };
  }

  /** Real time has to pass: it is what the scenario is about. */
  private static void passTime(int millis) throws InterruptedException {
    boolean released = new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
    assert !released;
  }

  private Object manage(Map<String, Object> op) {
    TracedProcess supervisor = tracer.live(OracleScenario.text(op, "sup"));
    return supervisor == null ? "noproc" : management.call(op, supervisor);
  }

  /** Does something to the newest process at a path, and waits until it is done. */
  private static Object onProcess(Map<String, Object> op, Tracer tracer) throws Exception {
    TracedProcess process = tracer.live(OracleScenario.text(op, "path"));
    if (process == null) {
      return "noproc";
    }
    switch (OracleScenario.text(op, "op")) {
      case "exit" -> {
        ExitReason reason = reason(op);
        process.worker().cast(worker -> worker.stopYourself(reason));
        process.death().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      }
      case "kill" -> {
        Signals.kill(process.ref());
        process.death().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      }
      case "signal" -> Signals.exit(process.ref(), reason(op));
      case "stop" -> {
        try {
          process.supervisor().stop(reason(op));
        } catch (CallFailedException died) {
          return "noproc";
        }
      }
      default -> throw new OracleScenario.NotExpressible("op " + op.get("op"));
    }
    return "ok";
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
}

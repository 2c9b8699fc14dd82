package dev.espalier.oracle;

import dev.espalier.CallFailedException;
import dev.espalier.ChildCounts;
import dev.espalier.ChildInfo;
import dev.espalier.ChildSpec;
import dev.espalier.DeleteResult;
import dev.espalier.DynamicSupervisorRef.DynamicChild;
import dev.espalier.ExitReason;
import dev.espalier.IllegalSpecException;
import dev.espalier.ProcessRef;
import dev.espalier.RestartResult;
import dev.espalier.StartResult;
import dev.espalier.internal.supervision.OracleRecorder;
import dev.espalier.internal.supervision.OracleScenario;
import dev.espalier.internal.supervision.SimNode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Carries out management calls and says their results in the oracle's words. */
final class Management {
  private final Tracer tracer;
  private final TracedTree tree;

  Management(Tracer tracer, TracedTree tree) {
    this.tracer = tracer;
    this.tree = tree;
  }

  /** Asks a supervisor that was alive a moment ago, and waits for the answer. */
  Object call(Map<String, Object> op, TracedProcess supervisor) {
    try {
      Object result = ask(op, supervisor);
      boolean byId = op.containsKey("child");
      return byId && supervisor.isPool() && result.equals("not_found")
          ? "simple_one_for_one" // OTP's word for it; a pool of ours just does not know the id
          : result;
    } catch (IllegalSpecException illegal) {
      return Map.of("error", OracleRecorder.word(illegal));
    } catch (CallFailedException died) {
      return "noproc";
    }
  }

  private Object ask(Map<String, Object> op, TracedProcess supervisor) {
    return switch (OracleScenario.text(op, "op")) {
      case "start_child" -> result(start(spec(op, supervisor), supervisor));
      case "terminate_child" -> terminate(op, supervisor);
      case "restart_child" -> result(supervisor.supervisor().restartChild(child(op)));
      case "delete_child" -> result(supervisor.supervisor().deleteChild(child(op)));
      case "which_children" ->
          supervisor.isPool()
              ? instances(supervisor.pool().whichChildren())
              : supervisor.supervisor().whichChildren().stream().map(Management::row).toList();
      case "count_children" -> count(supervisor);
      default -> throw new OracleScenario.NotExpressible("op " + op.get("op"));
    };
  }

  private static String child(Map<String, Object> op) {
    return OracleScenario.text(op, "child");
  }

  // ---------------------------------------------------------------------------------- start

  private ChildSpec spec(Map<String, Object> op, TracedProcess supervisor) {
    SimNode node =
        supervisor.node instanceof SimNode.Pool pool && op.containsKey("instance")
            ? pool.template().named(OracleScenario.text(op, "instance"))
            : OracleScenario.node(OracleScenario.object(op, "spec"));
    return tree.child(supervisor.path, node);
  }

  private static StartResult start(ChildSpec spec, TracedProcess supervisor) {
    return supervisor.isPool()
        ? supervisor.pool().startChild(spec)
        : supervisor.supervisor().startChild(spec);
  }

  private static Object result(StartResult result) {
    return switch (result) {
      case StartResult.Started ignored -> "ok";
      case StartResult.Ignored ignored -> "ignore";
      case StartResult.AlreadyStarted ignored -> "already_started";
      case StartResult.AlreadyPresent ignored -> "already_present";
      case StartResult.MaxChildren ignored -> "max_children";
      case StartResult.Failed failed -> error(failed.reason());
    };
  }

  private static Object result(RestartResult result) {
    return switch (result) {
      case RestartResult.Started ignored -> "ok";
      case RestartResult.Ignored ignored -> "ignore";
      case RestartResult.Running ignored -> "running";
      case RestartResult.Restarting ignored -> "restarting";
      case RestartResult.NotFound ignored -> "not_found";
      case RestartResult.Failed failed -> error(failed.reason());
    };
  }

  private static Object error(ExitReason reason) {
    return Map.of("error", OracleRecorder.json(reason));
  }

  // ---------------------------------------------------------------------------------- stop

  private Object terminate(Map<String, Object> op, TracedProcess supervisor) {
    if (!op.containsKey("instance")) {
      return supervisor.supervisor().terminateChild(child(op)) ? "ok" : "not_found";
    }
    TracedProcess newest =
        tracer.latest(supervisor.path + "/" + OracleScenario.text(op, "instance"));
    // If there was none: a process that lives and is no child of this supervisor. It is one itself.
    ProcessRef process = newest == null ? supervisor.ref() : newest.ref();
    boolean alive = process.isAlive();
    boolean known = supervisor.pool().terminateChild(process);
    return known || !alive ? "ok" : "not_found"; // simple_one_for_one says ok to dead ones, too
  }

  private static Object result(DeleteResult result) {
    return switch (result) {
      case DELETED -> "ok";
      case RUNNING -> "running";
      case RESTARTING -> "restarting";
      case NOT_FOUND -> "not_found";
    };
  }

  // ---------------------------------------------------------------------------------- look

  private static Object row(ChildInfo child) {
    String state =
        switch (child.state()) {
          case RUNNING -> "alive";
          case STOPPED -> "undefined";
          case RESTARTING -> "restarting";
        };
    return List.of(child.id(), state, type(child.supervisor()));
  }

  private static String type(boolean supervisor) {
    return supervisor ? "supervisor" : "worker";
  }

  /** As the oracle lists instances: those without a process first, the others by their names. */
  private static Object instances(List<DynamicChild> children) {
    return children.stream()
        .sorted(
            Comparator.comparing((DynamicChild child) -> child.process().isPresent())
                .thenComparing(Management::name))
        .map(child ->
            Arrays.asList(
                child.process().isPresent() ? name(child) : null,
                child.process().isPresent() ? "alive" : "restarting",
                type(child.spec().start() instanceof ChildSpec.Supervisor)))
        .toList();
  }

  private static String name(DynamicChild child) {
    return child
        .process()
        .map(process -> process.path().substring(process.path().lastIndexOf('/') + 1))
        .orElse("");
  }

  private static Object count(TracedProcess supervisor) {
    ChildCounts counts =
        supervisor.isPool()
            ? supervisor.pool().countChildren()
            : supervisor.supervisor().countChildren();
    // OTP's pool has one specification, the template; ours one for each child, as Elixir's.
    long specs = supervisor.isPool() ? 1 : counts.specs();
    return Map.of(
        "specs", specs,
        "active", (long) counts.active(),
        "supervisors", (long) counts.supervisors(),
        "workers", (long) counts.workers());
  }
}

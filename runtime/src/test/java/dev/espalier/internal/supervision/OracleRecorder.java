package dev.espalier.internal.supervision;

import dev.espalier.ExitReason;
import dev.espalier.FailedToStartChild;
import dev.espalier.IllegalSpecException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Writes down what happens in a simulated tree as the oracle's tracer does: a record for each step.
 */
public final class OracleRecorder implements SimTree.Watcher {

  /** A report, with what the oracle sorts by. */
  private record Report(String path, int number, Map<String, Object> json) {}

  private static final Comparator<Report> BY_PATH =
      Comparator.comparing(Report::path).thenComparing(Report::number);

  private List<Map<String, Object>> events = new ArrayList<>();
  private List<Report> unordered = new ArrayList<>();
  private List<Report> deaths = new ArrayList<>();
  private final Set<String> pools = new HashSet<>();
  private boolean loose;

  /** Whether terminate reports have no order until the next record: a supervisor is killed. */
  void loose(boolean value) {
    loose = value;
  }

  /** What has happened since the last record, and who is alive now. */
  Map<String, Object> record(List<SimProcess> living) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("events", events);
    if (!unordered.isEmpty()) {
      record.put("unordered", sorted(unordered));
    }
    record.put("deaths", sorted(deaths));
    record.put(
        "alive",
        living.stream()
            .sorted(
                Comparator.<SimProcess, String>comparing(process -> process.path)
                    .thenComparing(SimProcess::number))
            .map(SimProcess::toString)
            .toList());
    events = new ArrayList<>();
    unordered = new ArrayList<>();
    deaths = new ArrayList<>();
    loose = false;
    return record;
  }

  private static List<Map<String, Object>> sorted(List<Report> reports) {
    return reports.stream().sorted(BY_PATH).map(Report::json).toList();
  }

  @Override
  public void born(SimProcess process) {
    if (process instanceof SimSupervisor supervisor && supervisor.node() instanceof SimNode.Pool) {
      pools.add(process.path + "/");
    }
    events.add(Map.of("ev", "started", "path", process.path, "n", Long.valueOf(process.number())));
  }

  @Override
  public void startFailed(String path) {
    events.add(Map.of("ev", "start_failed", "path", path));
  }

  @Override
  public void startIgnored(String path) {
    events.add(Map.of("ev", "start_ignored", "path", path));
  }

  @Override
  public void terminate(SimProcess process, ExitReason reason) {
    Map<String, Object> event = event("terminate", process, reason);
    if (loose || reason instanceof ExitReason.Killed || isBelowPool(process)) {
      unordered.add(new Report(process.path, process.number(), event));
    } else {
      events.add(event);
    }
  }

  private boolean isBelowPool(SimProcess process) {
    return pools.stream().anyMatch(process.path::startsWith);
  }

  @Override
  public void exitMessage(SimProcess process, ExitReason reason) {
    events.add(event("exit_message", process, reason));
  }

  @Override
  public void died(SimProcess process, ExitReason reason) {
    Map<String, Object> death =
        Map.of("path", process.path, "n", Long.valueOf(process.number()), "reason", json(reason));
    deaths.add(new Report(process.path, process.number(), death));
  }

  private static Map<String, Object> event(String name, SimProcess process, ExitReason reason) {
    return Map.of(
        "ev",
        name,
        "path",
        process.path,
        "n",
        Long.valueOf(process.number()),
        "reason",
        json(reason));
  }

  /** A reason in the oracle's words. */
  public static Object json(ExitReason reason) {
    return switch (reason) {
      case ExitReason.Normal ignored -> "normal";
      case ExitReason.Shutdown ignored -> "shutdown";
      case ExitReason.Killed ignored -> "killed";
      case ExitReason.NoProc ignored -> "noproc";
      case ExitReason.Because because -> because.term();
      case ExitReason.ShutdownWith with -> Map.of("shutdown", detail(with.detail()));
      case ExitReason.Crash crash ->
          crash.cause() instanceof IllegalSpecException illegal
              ? illegal(illegal)
              : crash.toString();
    };
  }

  private static Object detail(Object detail) {
    return detail instanceof FailedToStartChild failed
        ? Map.of("failed_to_start_child", List.of(failed.id(), json(failed.reason())))
        : detail;
  }

  private static Object illegal(IllegalSpecException illegal) {
    return switch (illegal.fault()) {
      case INVALID_INTENSITY, INVALID_PERIOD, INVALID_MAX_CHILDREN, INVALID_PARTITIONS ->
          Map.of("supervisor_data", word(illegal));
      case INVALID_ID,
          INVALID_SHUTDOWN,
          INVALID_START_TIMEOUT,
          INLINE_START_OF_SUPERVISOR,
          DUPLICATE_CHILD_NAME,
          BAD_COMBINATION ->
          Map.of("start_spec", word(illegal));
    };
  }

  /** OTP's word for what is wrong with a specification. */
  public static String word(IllegalSpecException illegal) {
    return illegal.fault().name().toLowerCase(Locale.ROOT);
  }
}

package dev.espalier.internal.process;

import dev.espalier.internal.report.FlightStatistics;
import dev.espalier.sys.ChildrenPage;
import dev.espalier.sys.ProcessInfo;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Goes through all trees of this JVM for the Flight Recorder, whenever its statistics are due: asks
 * each supervisor for its children, and records what it answers, when it does.
 */
final class FlightSurvey {

  /*
   * A recording is of a whole JVM, so this is the one place that knows all trees. Nobody can find anything
   * here: the roots are for this class only.
   */

  private static final Set<Place<?>> ROOTS = ConcurrentHashMap.newKeySet();

  private static final FlightSurvey OF_SUPERVISORS =
      new FlightSurvey(1_000, FlightSurvey::recordSupervisor);
  private static final FlightSurvey OF_PROCESSES =
      new FlightSurvey(Integer.MAX_VALUE, FlightSurvey::recordProcesses);

  private static final int PROCESSES = 10;

  static {
    FlightStatistics.whenDue(OF_SUPERVISORS::begin, OF_PROCESSES::begin);
  }

  /** How many children are looked at, to find supervisors among them or to compare mailboxes. */
  private final int limit;

  private final Consumer<ChildrenPage> record;

  /** What the supervisors were asked last; one that has not answered is not asked again. */
  private final Map<Place<?>, CompletableFuture<Void>> asked = new ConcurrentHashMap<>();

  private FlightSurvey(int limit, Consumer<ChildrenPage> record) {
    this.limit = limit;
    this.record = record;
  }

  /** Includes a tree from now on. Only where there is a Flight Recorder. */
  static void include(Place<?> root) {
    ROOTS.add(root);
  }

  /** Ends that. Only where there is a Flight Recorder. */
  static void leaveOut(Place<?> root) {
    ROOTS.remove(root);
    OF_SUPERVISORS.forgetAnswered();
    OF_PROCESSES.forgetAnswered();
  }

  /** Some of those that have answered are gone. */
  private void forgetAnswered() {
    asked.values().removeIf(CompletableFuture::isDone);
  }

  private void begin() {
    forgetAnswered();
    ROOTS.forEach(this::ask);
  }

  private void ask(Place<?> supervisor) {
    CompletableFuture<Void> before = asked.get(supervisor);
    if (before == null || before.isDone()) {
      asked.put(
          supervisor,
          new ChildrenInspection(supervisor, null, 0, limit).ask().thenAccept(this::take));
    }
  }

  private void take(ChildrenPage page) {
    record.accept(page);
    page.children().stream()
        .filter(ChildrenPage.Entry::isSupervisor)
        .forEach(child -> ask(((RunningTree) child.process()).place()));
  }

  private static void recordSupervisor(ChildrenPage page) {
    FlightStatistics.supervisor(
        page.supervisor().path(),
        page.spec().orElse(null),
        page.restartsUsed(),
        page.running(),
        page.restarting(),
        page.stopped());
  }

  private static void recordProcesses(ChildrenPage page) {
    List<ProcessInfo> busiest =
        page.children().stream()
            .filter(child -> !child.isSupervisor())
            .map(child -> Inspection.of(child.process()).info())
            .flatMap(Optional::stream)
            .filter(FlightSurvey::hasSomethingToDo)
            .sorted(Comparator.comparingInt(ProcessInfo::waiting).reversed())
            .limit(PROCESSES)
            .toList();
    for (ProcessInfo info : busiest) {
      FlightStatistics.process(
          info.path(),
          info.type(),
          info.label().orElse(null),
          info.start(),
          info.activity(),
          info.waitingCalls(),
          info.waitingCasts(),
          info.handled());
    }
  }

  private static boolean hasSomethingToDo(ProcessInfo info) {
    return info.waiting() > 0 || info.activity() == ProcessInfo.Activity.RUNNING;
  }
}

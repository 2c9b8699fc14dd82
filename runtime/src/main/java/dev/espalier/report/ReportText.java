package dev.espalier.report;

import dev.espalier.ExitReason;
import dev.espalier.annotations.Shutdown;
import dev.espalier.report.CrashReport.Client;
import dev.espalier.report.SupervisorReport.Next;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The text of a report: a headline, then labelled values, always in the same order; one line or
 * several.
 */
final class ReportText {
  private static final int LONGEST_VALUE = 400;
  private static final int LONGEST_STACK = 64;
  private static final int MOST_DETAILS = 64;
  private static final int WIDTH = 10;

  private final String headline;
  private final List<String> labels = new ArrayList<>();
  private final List<String> values = new ArrayList<>();
  private List<StackTraceElement> stack = List.of();
  private List<ChildFate> details = List.of();

  private ReportText(String headline) {
    this.headline = headline;
  }

  static ReportText of(Report report) {
    return switch (report) {
      case CrashReport crash -> crash(crash);
      case SupervisorReport trouble -> trouble(trouble);
      case ProgressReport progress -> progress(progress);
      case UnhandledReport unhandled ->
          new ReportText(
                  "unhandled message: process " + unhandled.path() + " has no handler for it")
              .with("worker", unhandled.worker())
              .with("message", unhandled.message());
      case ZombieReport zombie ->
          new ReportText(
                  "zombie report: process "
                      + zombie.path()
                      + " was killed, but its thread has ignored the interrupt and runs on")
              .at(zombie.stack());
      case ZombieEndedReport ended ->
          new ReportText(
              "zombie report: the thread of the killed process " + ended.path() + " has ended");
      case InlineBlockedReport blocked ->
          new ReportText(
                  "inline report: process "
                      + blocked.path()
                      + " was promised not to block, and blocks the thread that it was lent to")
              .with("while", blocked.message())
              .with("client", blocked.sender())
              .at(blocked.stack());
      case ApplicationStartedReport started ->
          new ReportText("application report: " + started.application() + ", started")
              .with("root", started.root());
      case ApplicationExitedReport exited -> exited(exited);
      case ApplicationInUseReport inUse ->
          new ReportText(
                  "application report: "
                      + inUse.application()
                      + " is being stopped while others that need it are running")
              .with("users", String.join(", ", inUse.users()));
      case CallbackFailedReport failed ->
          new ReportText(
                  "application report: "
                      + failed.application()
                      + ", "
                      + failed.callback()
                      + " has failed")
              .with("thrown", ExitReason.crash(failed.thrown()).toString());
      case DroppedReports dropped ->
          new ReportText(
              "dropped reports: "
                  + dropped.count()
                  + " reports of "
                  + dropped.path()
                  + " are missing here, because they came faster than they were taken");
    };
  }

  private static ReportText crash(CrashReport crash) {
    ReportText text = new ReportText("crash report: process " + crash.path() + " crashed");
    if (crash.label() != null) {
      text.with("label", crash.label());
    }
    text.with("while", crash.during());
    if (crash.client() != null) {
      text.with("client", client(crash.client()));
    }
    if (!crash.callers().isEmpty()) {
      text.with("callers", String.join(", ", crash.callers()));
    }
    text.with("reason", crash.reason().toString());
    if (crash.state() != null) {
      text.with("state", crash.state());
    }
    if (!crash.neighbours().isEmpty()) {
      text.with("linked", String.join(", ", crash.neighbours()));
    }
    return text.with(
        "lost",
        crash.lostCalls()
            + " waiting calls failed, "
            + crash.lostCasts()
            + " waiting casts dropped");
  }

  /** Of its stack only where the program itself has made the call. */
  private static String client(Client client) {
    String state = client.name() + (client.alive() ? "" : ", which is dead");
    return client.stack().stream()
        .filter(frame -> !isOnTheWay(frame.getClassName()))
        .findFirst()
        .map(frame -> state + ", at " + frame)
        .orElse(state);
  }

  /** Whether a class only passes calls on: ours, the JDK's, and the generated refs. */
  private static boolean isOnTheWay(String className) {
    return className.startsWith("java.")
        || className.startsWith("jdk.")
        || className.startsWith("dev.espalier.internal.")
        || className.startsWith("dev.espalier.spi.")
        || className.equals("dev.espalier.Agent")
        || className.endsWith("Ref");
  }

  private static ReportText trouble(SupervisorReport report) {
    return new ReportText(
            "supervisor report: " + report.supervisor() + ", " + lower(report.context()))
        .with("child", (report.count() > 1 ? report.count() + " like " : "") + report.offender())
        .with("reason", report.reason().toString())
        .with(
            "restarts",
            report.restartsUsed()
                + " of "
                + report.maxRestarts()
                + " within "
                + report.maxSeconds()
                + " s")
        .with("next", next(report.next(), report.offender().id()));
  }

  private static ReportText progress(ProgressReport report) {
    return new ReportText("progress report: " + report.supervisor() + ", " + lower(report.origin()))
        .with("started", report.started().toString());
  }

  private static ReportText exited(ApplicationExitedReport report) {
    ReportText text =
        new ReportText("application report: " + report.application() + ", " + lower(report.cause()))
            .with("type", lower(report.type()))
            .with("reason", report.reason().toString())
            .with("took", report.took().toMillis() + " of " + report.grace().toMillis() + " ms");
    if (!report.children().isEmpty()) {
      text.with("children", counts(report.children()));
    }
    for (String late : report.late()) {
      text.with("late", late);
    }
    text.details = report.children();
    return text;
  }

  private static String counts(List<ChildFate> children) {
    Map<ChildFate.Fate, Long> counts = new EnumMap<>(ChildFate.Fate.class);
    children.forEach(child -> counts.merge(child.fate(), child.count(), Long::sum));
    List<String> words = new ArrayList<>();
    counts.forEach((fate, count) -> words.add(count + " " + fate));
    return String.join(", ", words);
  }

  static String of(ReportedChild child) {
    String lastUp =
        child.lastUp().isEmpty()
            ? ", never up"
            : child.lastUp().getAsLong() == child.start()
                ? ""
                : ", last up as start " + child.lastUp().getAsLong();
    return lower(child.kind())
        + " `"
        + child.id()
        + "` "
        + lower(child.restart())
        + ", shutdown "
        + shutdown(child.shutdown())
        + (child.significant() ? ", significant" : "")
        + ", start "
        + child.start()
        + lastUp;
  }

  private static String shutdown(int shutdown) {
    return switch (shutdown) {
      case Shutdown.INFINITY -> "infinity";
      case Shutdown.BRUTAL_KILL -> "brutal_kill";
      default -> shutdown + " ms";
    };
  }

  private static String next(Next next, String id) {
    return switch (next) {
      case NONE -> "nothing";
      case RESTART -> "restart `" + id + "`";
      case RESTART_ALL -> "restart `" + id + "` and all its siblings";
      case RESTART_REST -> "restart `" + id + "` and the siblings started after it";
      case TRY_AGAIN -> "try again to start `" + id + "`";
      case FORGET -> "forget `" + id + "`";
      case GIVE_UP -> "stop the other children and give up";
    };
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  // ---------------------------------------------------------------------------------- layout

  private ReportText with(String label, String value) {
    labels.add(label);
    values.add(bounded(value));
    return this;
  }

  private ReportText at(List<StackTraceElement> frames) {
    stack = frames;
    return this;
  }

  private static String bounded(String value) {
    if (value.length() <= LONGEST_VALUE) {
      return value;
    }
    int end = LONGEST_VALUE;
    if (Character.isHighSurrogate(value.charAt(end - 1))) {
      end--; // half a character is none
    }
    return value.substring(0, end) + "… (" + value.length() + " characters)";
  }

  /** Several lines; values of several lines are indented, so that each label stands out. */
  String lines() {
    StringBuilder text = new StringBuilder(headline);
    for (int i = 0; i < labels.size(); i++) {
      text.append("\n    ")
          .append(labels.get(i))
          .append(" ".repeat(WIDTH - labels.get(i).length()))
          .append(String.join("\n    " + " ".repeat(WIDTH), values.get(i).lines().toList()));
    }
    for (ChildFate child : details.subList(0, Math.min(details.size(), MOST_DETAILS))) {
      text.append("\n    ").append(" ".repeat(WIDTH)).append(child);
    }
    if (details.size() > MOST_DETAILS) {
      text.append("\n    ")
          .append(" ".repeat(WIDTH))
          .append("and ")
          .append(details.size() - MOST_DETAILS)
          .append(" more");
    }
    for (StackTraceElement frame : stack.subList(0, Math.min(stack.size(), LONGEST_STACK))) {
      text.append("\n    at ").append(frame);
    }
    if (stack.size() > LONGEST_STACK) {
      text.append("\n    and ").append(stack.size() - LONGEST_STACK).append(" more");
    }
    return text.toString();
  }

  /** One line, without stacks and without each single child. */
  String line() {
    StringBuilder text = new StringBuilder(headline);
    for (int i = 0; i < labels.size(); i++) {
      text.append(i == 0 ? "; " : ", ")
          .append(labels.get(i))
          .append(": ")
          .append(String.join(" ", values.get(i).lines().toList()));
    }
    return text.toString();
  }
}

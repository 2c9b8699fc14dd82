package dev.espalier.observer.internal.view;

import java.util.Locale;

/** A sample of a tree as lines of text, for a terminal. */
public final class TreeText {
  private final StringBuilder text = new StringBuilder();

  private TreeText() {}

  /** The text of a sample, without a line break at the end. */
  public static String of(NodeView.Supervisor root) {
    TreeText lines = new TreeText();
    lines.write(root, "", "");
    return lines.text.substring(0, lines.text.length() - 1);
  }

  // Trading  supervisor, rest_for_one, 0 of 3 restarts within 5 s
  // ├─ feed  idle, PriceFeed, 12,040 handled
  // └─ books  supervisor, dynamic, 100,000 children: 99,998 running, 2 restarting
  private void write(NodeView node, String first, String rest) {
    text.append(first).append(node.process().name()).append("  ");
    switch (node) {
      case NodeView.Worker worker -> text.append(describe(worker.process())).append('\n');
      case NodeView.Supervisor supervisor -> {
        text.append(describe(supervisor)).append('\n');
        int last = supervisor.children().size() - 1;
        for (int i = 0; i <= last; i++) {
          String branch = i < last ? "├─ " : "└─ ";
          String below = i < last ? "│  " : "   ";
          write(supervisor.children().get(i), rest + branch, rest + below);
        }
      }
    }
  }

  private static String describe(ProcessView process) {
    StringBuilder words = new StringBuilder(word(process.state()));
    String type = process.type();
    if (!type.isEmpty()) {
      words.append(", ").append(type.substring(type.lastIndexOf('.') + 1).replace('$', '.'));
    }
    if (process.label() != null) {
      words.append(" \"").append(process.label()).append('"');
    }
    if (process.busyMillis() > 0) {
      words.append(" in one handler for ").append(process.busyMillis()).append(" ms");
    }
    if (!type.isEmpty()) {
      words.append(", ").append(number(process.handled())).append(" handled");
    }
    if (process.waitingCalls() + process.waitingCasts() > 0) {
      words.append(", ").append(number(process.waitingCalls())).append(" calls and ");
      words.append(number(process.waitingCasts())).append(" casts waiting");
    }
    return words + start(process);
  }

  private static String describe(NodeView.Supervisor supervisor) {
    ProcessView process = supervisor.process();
    NodeView.Staff staff = supervisor.staff();
    if (process.type().isEmpty()) {
      return word(process.state()) + start(process);
    }
    StringBuilder words = new StringBuilder("supervisor");
    if (process.state() == State.SUSPENDED) {
      words.append(", suspended");
    }
    if (!staff.strategy().isEmpty()) {
      words.append(", ").append(staff.strategy());
      words.append(", ").append(staff.restartsUsed()).append(" of ").append(staff.maxRestarts());
      words.append(" restarts within ").append(staff.maxSeconds()).append(" s");
    }
    if (supervisor.children().size() < staff.total()) {
      words.append(", ").append(number(staff.total())).append(" children: ");
      words.append(number(staff.running())).append(" running, ");
      words.append(number(staff.restarting())).append(" restarting, ");
      words.append(number(staff.stopped())).append(" stopped");
    }
    if (staff.silentMillis() > 0) {
      words.append(", has not answered for ").append(staff.silentMillis()).append(" ms");
    }
    return words + start(process);
  }

  private static String start(ProcessView process) {
    return process.start() > 1 ? ", start " + process.start() : "";
  }

  private static String word(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}

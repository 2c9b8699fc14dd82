package dev.espalier.observer.internal.view;

import dev.espalier.ChildInfo;
import dev.espalier.ProcessRef;
import dev.espalier.sys.ChildrenPage;
import dev.espalier.sys.ProcessInfo;
import dev.espalier.sys.Sys;
import java.util.Locale;
import java.util.Optional;

/** Looks at processes without asking them. Any thread. */
public final class Processes {
  private final Numbers numbers;
  private final Handlers handlers = new Handlers();

  /** Creates it. */
  public Processes(Numbers numbers) {
    this.numbers = numbers;
  }

  /** A child as its supervisor has listed it, and as its process looks now. */
  ProcessView view(ChildrenPage.Entry entry, long now) {
    State listed =
        switch (entry.state()) {
          case RUNNING -> State.RESTARTING; // if there is no process: its end is not looked at yet
          case STOPPED -> State.STOPPED;
          case RESTARTING -> State.RESTARTING;
        };
    String restart = entry.spec().restart().name().toLowerCase(Locale.ROOT);
    return view(entry.process(), listed, restart, entry.start(), now);
  }

  /** A process as it looks now, of which it is not known how it is supervised. */
  ProcessView view(ProcessRef process, long now) {
    return view(process, State.STOPPED, "", 1, now);
  }

  private ProcessView view(
      ProcessRef process, State without, String restart, long start, long now) {
    Optional<ProcessInfo> seen = Sys.processInfo(process);
    String path = process.path();
    String name = path.substring(path.lastIndexOf('/') + 1);
    long number = numbers.of(process);
    if (seen.isEmpty()) {
      return new ProcessView(number, path, name, "", null, without, restart, start, 0, 0, 0, 0);
    }
    ProcessInfo info = seen.get();
    return new ProcessView(
        number,
        path,
        name,
        TypeNames.shown(info.type()),
        info.label().orElse(null),
        State.of(info.activity()),
        restart,
        info.start(),
        info.handled(),
        info.waitingCalls(),
        info.waitingCasts(),
        handlers.look(process, info, now));
  }

  /** Whether a child is one that somebody looks for, by a part of its name, label or id. */
  static boolean matches(ChildrenPage.Entry entry, String lowerCase) {
    String path = entry.process().path();
    return contains(path.substring(path.lastIndexOf('/') + 1), lowerCase)
        || contains(entry.spec().id(), lowerCase)
        || (entry.state() == ChildInfo.State.RUNNING
            && Sys.processInfo(entry.process())
                .flatMap(ProcessInfo::label)
                .filter(label -> contains(label, lowerCase))
                .isPresent());
  }

  private static boolean contains(String text, String lowerCase) {
    return text.toLowerCase(Locale.ROOT).contains(lowerCase);
  }

  /** Forgets those that nobody has looked at for a while. */
  void forget(long now) {
    handlers.forget(now);
  }
}

package dev.espalier.observer.internal.view;

import dev.espalier.ProcessRef;
import dev.espalier.sys.Sys;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * More about one process than fits into the picture.
 *
 * @param process the process
 * @param stack where its thread is; empty if it has none
 * @param crash the last crash at this place; null if nobody has reported one
 * @param zombies threads of earlier processes of this place
 */
public record DetailView(
    ProcessView process, String stack, @Nullable CrashView crash, List<ZombieView> zombies) {

  /** Copies the list. */
  public DetailView {
    zombies = List.copyOf(zombies);
  }

  /** Looks at a process without asking it. */
  public static DetailView of(ProcessRef ref, Processes processes, History history) {
    ProcessView process = processes.view(ref, System.nanoTime());
    return new DetailView(
        process,
        Texts.stack(Sys.currentStacktrace(ref)),
        history.crash(process.path()).orElse(null),
        history.zombies().stream().filter(zombie -> zombie.path().equals(process.path())).toList());
  }
}

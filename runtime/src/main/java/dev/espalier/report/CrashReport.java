package dev.espalier.report;

import dev.espalier.ExitReason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A worker has ended abnormally; OTP's crash report, and its server's report of the last message.
 *
 * @param path the worker
 * @param label what the process calls itself, if it does; OTP's process label
 * @param reason why it has ended
 * @param during the message that it was handling, or what else it did
 * @param client who has sent the call that it was handling; null if it was no call
 * @param callers the processes on whose behalf it worked if it was a task, the nearest first; OTP's
 *     {@code $callers}
 * @param state the state of the worker as its own formatting method has put it, if it has one
 * @param neighbours the paths of the processes that were linked to it
 * @param lostCalls how many other callers were waiting; they have been told
 * @param lostCasts how many messages were waiting for which nobody waits; they are lost
 */
public record CrashReport(
    String path,
    @Nullable String label,
    ExitReason reason,
    String during,
    @Nullable Client client,
    List<String> callers,
    @Nullable String state,
    List<String> neighbours,
    int lostCalls,
    int lostCasts)
    implements Report {

  /** Copies the lists. */
  public CrashReport {
    callers = List.copyOf(callers);
    neighbours = List.copyOf(neighbours);
  }

  /**
   * Who has sent a call.
   *
   * @param name the path of the process, or the name of the thread
   * @param alive whether it was alive when the worker crashed
   * @param stack where it was waiting for the reply; empty if it was not waiting
   */
  public record Client(String name, boolean alive, List<StackTraceElement> stack) {

    /** Copies the list. */
    public Client {
      stack = List.copyOf(stack);
    }
  }

  /**
   * The supervisors above the process; OTP's {@code $ancestors}.
   *
   * @return their paths, the nearest first
   */
  public List<String> ancestors() {
    List<String> paths = new ArrayList<>();
    for (int end = path.lastIndexOf('/'); end >= 0; end = path.lastIndexOf('/', end - 1)) {
      paths.add(path.substring(0, end));
    }
    return List.copyOf(paths);
  }

  @Override
  public String toString() {
    return ReportText.of(this).line();
  }
}

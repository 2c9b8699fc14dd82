package dev.espalier.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the methods of a class are seen to do, where the compiler shows them; of other classes
 * nothing is known, and so nothing is said.
 *
 * @param seen whether the compiler shows them
 * @param asks each wait for another process, in the order of the source
 * @param waits where its inline calls and casts may block, one place each
 * @param run what its {@code run()} does, null if it is no loop or cannot be seen
 */
public record Conduct(boolean seen, List<Ask> asks, List<Wait> waits, @Nullable Run run) {

  private static final Conduct UNSEEN = new Conduct(false, List.of(), List.of(), null);

  /** Keeps an unmodifiable copy. */
  public Conduct {
    asks = List.copyOf(asks);
    waits = List.copyOf(waits);
  }

  /** Of a class whose methods are seen. */
  public Conduct(List<Ask> asks, List<Wait> waits, @Nullable Run run) {
    this(true, asks, waits, run);
  }

  /** Whether it may wait for a process of that class. */
  public boolean mayAsk(ClassId worker) {
    return !seen
        || asks.stream().anyMatch(ask -> ask.target().equals(new Ask.Target.Worker(worker)));
  }

  /** Of a class whose methods cannot be seen. */
  public static Conduct unseen() {
    return UNSEEN;
  }

  /**
   * What the method {@code run()} of a worker that is a loop does.
   *
   * @param origin the method
   * @param returns whether there is nothing in it that could go on for long
   * @param swallowed the type of the exceptions that make it end like a normal end, null if none do
   */
  public record Run(Origin origin, boolean returns, @Nullable String swallowed) {}
}

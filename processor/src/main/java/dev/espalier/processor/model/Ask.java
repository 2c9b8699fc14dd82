package dev.espalier.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in the methods of a worker where its process waits for another one.
 *
 * @param moment what the process is doing
 * @param path the methods from where the process enters its class to the one that asks, as in
 *     {@code refresh(Symbol)}
 * @param target whom it asks
 * @param receiver what the target is called there
 * @param message what it asks, as in {@code limit(Symbol)}
 * @param origin the method that asks
 */
public record Ask(
    Moment moment,
    List<String> path,
    Target target,
    String receiver,
    String message,
    Origin origin) {

  /** Keeps an unmodifiable copy. */
  public Ask {
    path = List.copyOf(path);
  }

  /** What a process is doing while it waits. */
  public enum Moment {
    /** It is starting: its supervisor waits for the constructor. */
    START,
    /** It has a message, a signal or a timer in hand. */
    MESSAGE,
    /** It terminates: whoever has stopped it waits for that. */
    END
  }

  /** Whom a process asks. */
  public sealed interface Target {

    /**
     * A process of another class, or another one of its own.
     *
     * @param worker the class
     */
    record Worker(ClassId worker) implements Target {}

    /** The process that asks. */
    record Itself() implements Target {}

    /** The dynamic supervisor that has started the process that asks. */
    record OwnSupervisor() implements Target {}

    /**
     * Another dynamic supervisor.
     *
     * @param worker the class of its children
     */
    record Pool(ClassId worker) implements Target {}

    /**
     * A tree.
     *
     * @param supervisor its type
     */
    record Tree(ClassId supervisor) implements Target {}
  }

  /**
   * What the process that is asked for is doing meanwhile: starting or ending if a dynamic
   * supervisor is asked to see to that, else anything.
   */
  public @Nullable Moment awaited() {
    if (!(target instanceof Target.Pool)) {
      return null;
    }
    return message.startsWith("stop(") ? Moment.END : Moment.START;
  }

  /** Where the process enters its class. */
  public String entry() {
    return path.get(0);
  }

  /** The way to what is asked: {@code poll() -> refresh() -> risk.limit()}. */
  public String shown() {
    return String.join(" -> ", path) + " -> " + receiver + "." + message;
  }
}

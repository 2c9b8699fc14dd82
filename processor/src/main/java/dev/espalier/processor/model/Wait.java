package dev.espalier.processor.model;

import java.util.List;

/**
 * A place where a thread may block during a message, or the start of a worker, that was promised
 * not to.
 *
 * @param path the methods from the handler or start function to the one that may block, as in
 *     {@code refresh(Symbol)}
 * @param what what may block there, as in {@code Thread.sleep(..)}
 * @param call whether that is a call to another worker
 */
public record Wait(List<String> path, String what, boolean call) {

  /** Keeps an unmodifiable copy. */
  public Wait {
    path = List.copyOf(path);
  }

  /** The handler or start function. */
  public String entry() {
    return path.get(0);
  }

  /** The way to what may block: {@code price(Symbol) -> load() -> Thread.sleep(..)}. */
  public String shown() {
    return String.join(" -> ", path) + " -> " + what;
  }
}

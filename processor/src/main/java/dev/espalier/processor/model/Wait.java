package dev.espalier.processor.model;

import java.util.List;

/**
 * A place in the methods of a worker where its thread may block during a message that promises not
 * to.
 *
 * @param path the methods from the handler to the one that may block, as in {@code refresh(Symbol)}
 * @param what what may block there, as in {@code Thread.sleep(..)}
 * @param call whether that is a call to another worker
 */
public record Wait(List<String> path, String what, boolean call) {

  /** Keeps an unmodifiable copy. */
  public Wait {
    path = List.copyOf(path);
  }

  /** The handler. */
  public String entry() {
    return path.get(0);
  }

  /** The way to what may block: {@code price(Symbol) -> load() -> Thread.sleep(..)}. */
  public String shown() {
    return String.join(" -> ", path) + " -> " + what;
  }
}

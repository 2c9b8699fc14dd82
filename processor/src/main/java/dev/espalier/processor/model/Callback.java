package dev.espalier.processor.model;

import java.util.List;
import java.util.Set;

/**
 * A method of a supervisor that its application calls at its start or end.
 *
 * @param name its name
 * @param origin the method
 * @param jobs its annotations of ours, in the order written; one unless there is a mistake
 * @param modifiers its modifiers, with {@code generic} if it has type parameters
 * @param parameters its parameters
 * @param result its result
 * @param tooWide what it declares to throw although the launcher lets only exceptions through
 */
public record Callback(
    String name,
    Origin origin,
    List<Job> jobs,
    Set<String> modifiers,
    List<Parameter> parameters,
    TypeRef result,
    List<TypeRef> tooWide) {

  /** When a callback is called. */
  public enum Kind {
    /** {@code @StartPhase}. */
    START_PHASE("@StartPhase"),
    /** {@code @PrepStop}. */
    PREP_STOP("@PrepStop"),
    /** {@code @OnStop}. */
    ON_STOP("@OnStop");

    private final String shown;

    Kind(String shown) {
      this.shown = shown;
    }

    /** The annotation as it is written. */
    public String shown() {
      return shown;
    }
  }

  /**
   * One annotation of a callback.
   *
   * @param kind which one
   * @param origin where it is
   */
  public record Job(Kind kind, Origin origin) {}

  /** When it is called; the first annotation if there are several. */
  public Kind kind() {
    return jobs.get(0).kind();
  }

  /** The method for a message: {@code @StartPhase method `warmUp`}. */
  public String shown() {
    return kind().shown() + " method `" + name + "`";
  }
}

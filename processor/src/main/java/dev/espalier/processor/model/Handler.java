package dev.espalier.processor.model;

import java.util.List;
import java.util.Set;

/**
 * A method of a worker that carries one of our annotations.
 *
 * @param name its name
 * @param origin the method
 * @param jobs its annotations of ours, in the order written; one unless there is a mistake
 * @param owner the class that declares it
 * @param inherited whether that is not the worker itself
 * @param access its own access
 * @param modifiers those of {@code static}, {@code abstract} that it has
 * @param typeParameters its own type parameters
 * @param parameters its parameters
 * @param result its result
 * @param thrown what it declares to throw
 * @param varargs whether the last parameter is variable
 * @param overloaded whether the worker has another method of that name
 */
public record Handler(
    String name,
    Origin origin,
    List<Job> jobs,
    ClassId owner,
    boolean inherited,
    Access access,
    Set<String> modifiers,
    List<TypeParameter> typeParameters,
    List<Parameter> parameters,
    TypeRef result,
    List<Thrown> thrown,
    boolean varargs,
    boolean overloaded) {

  /** What a handler is for. */
  public enum Kind {
    /** {@code @Call}. */
    CALL("@Call"),
    /** {@code @Cast}. */
    CAST("@Cast"),
    /** {@code @Every}. */
    EVERY("@Every"),
    /** {@code @AfterStart}. */
    AFTER_START("@AfterStart"),
    /** {@code @Terminate}. */
    TERMINATE("@Terminate"),
    /** {@code @OnExit}. */
    ON_EXIT("@OnExit"),
    /** {@code @OnDown}. */
    ON_DOWN("@OnDown"),
    /** {@code @FormatStatus}. */
    FORMAT_STATUS("@FormatStatus");

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
   * One annotation of a handler.
   *
   * @param kind which one
   * @param origin where it is
   * @param millis its number: the time-out of a call, the period of a timer
   * @param inline whether it promises that the message does not block
   */
  public record Job(Kind kind, Origin origin, Setting<Long> millis, Setting<Boolean> inline) {}

  /**
   * An exception in a {@code throws} clause.
   *
   * @param type the exception, or a type parameter
   * @param checked whether the compiler makes callers handle it
   */
  public record Thrown(TypeRef type, boolean checked) {}

  /** What it is for; the first annotation if there are several. */
  public Kind kind() {
    return jobs.get(0).kind();
  }

  /** The annotation. */
  public Job job() {
    return jobs.get(0);
  }

  /** Whether it is a message: a call or a cast. */
  public boolean isMessage() {
    return kind() == Kind.CALL || kind() == Kind.CAST;
  }

  /** Whether it is a call whose method returns before it has the reply: it returns a promise. */
  public boolean isDeferred() {
    return kind() == Kind.CALL
        && result instanceof TypeRef.Named named
        && RuntimeTypes.PROMISES.contains(named.id());
  }

  /** Whether its senders may handle it themselves: it is a message that promises not to block. */
  public boolean isInline() {
    return isMessage() && job().inline().or(false);
  }

  /** What the caller gets in the end: the result, or what is promised, Object if nobody says. */
  public TypeRef reply() {
    if (!isDeferred() || !(result instanceof TypeRef.Named promise)) {
      return result;
    }
    TypeRef promised =
        promise.arguments().isEmpty() ? RuntimeTypes.OBJECT : promise.arguments().get(0);
    if (promised instanceof TypeRef.Wildcard wildcard) {
      promised =
          wildcard.lower() || wildcard.bound() == null ? RuntimeTypes.OBJECT : wildcard.bound();
    }
    return promised.bare().equals(RuntimeTypes.VOID) ? new TypeRef.Nothing() : promised;
  }

  /** Name and parameter types for a message: {@code price(Symbol)}. */
  public String signature() {
    return name + "(" + TypeRef.shown(parameters.stream().map(Parameter::type).toList()) + ")";
  }

  /** What makes two methods of one class the same for the compiler, as far as we need it. */
  public String key() {
    return name + parameters.stream().map(p -> p.type().bare().shown()).toList();
  }
}

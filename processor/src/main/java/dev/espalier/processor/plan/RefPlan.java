package dev.espalier.processor.plan;

import dev.espalier.processor.model.Parameter;
import dev.espalier.processor.model.TypeParameter;
import dev.espalier.processor.model.TypeRef;
import java.util.List;

/**
 * The ref of a worker as it will be written.
 *
 * @param file the file
 * @param subject the worker as the ref names it
 * @param typeParameters those of the worker
 * @param contracts the interfaces that the ref implements
 * @param steps the lifecycle of the worker
 * @param messages its calls and casts
 */
public record RefPlan(
    FilePlan file,
    TypeRef subject,
    List<TypeParameter> typeParameters,
    List<TypeRef> contracts,
    List<Step> steps,
    List<Message> messages) {

  /** Whether there is a call, so that time-outs and futures make sense. */
  public boolean hasCalls() {
    return messages.stream().anyMatch(Message::isCall);
  }

  /**
   * A method that the runtime calls by itself.
   *
   * @param kind when
   * @param method its name
   * @param millis the period of a timer
   * @param lambda whether a method reference would be ambiguous or would name a hidden type
   * @param takesCause whether it has a parameter for what has happened: an exit reason, a signal
   */
  public record Step(Kind kind, String method, long millis, boolean lambda, boolean takesCause) {
    /** When a step happens. */
    public enum Kind {
      /** After the start. */
      AFTER_START,
      /** On a timer. */
      EVERY,
      /** At the end. */
      TERMINATE,
      /** When an exit signal has come. */
      ON_EXIT,
      /** When a monitored process has ended. */
      ON_DOWN,
      /** When somebody wants to see the state. */
      FORMAT_STATUS
    }
  }

  /**
   * A call or cast.
   *
   * @param form who waits for what
   * @param method the name of the method
   * @param own its own type parameters; in stubs only
   * @param parameters its parameters
   * @param varargs whether the last one is variable
   * @param result what the method returns
   * @param reply what the caller gets: the result, or what it promises
   * @param thrown what it declares to throw
   * @param timeoutMillis how long callers wait
   * @param inline whether senders may handle it themselves instead
   * @param record the name of the message
   * @param components the names of the message's components
   * @param worker what the worker is called where the message is handled
   * @param overrides whether an interface of the ref declares it
   * @param targetHidden whether a parameter hides the field {@code target}
   */
  public record Message(
      Form form,
      String method,
      List<TypeParameter> own,
      List<Parameter> parameters,
      boolean varargs,
      TypeRef result,
      TypeRef reply,
      List<TypeRef> thrown,
      int timeoutMillis,
      boolean inline,
      String record,
      List<String> components,
      String worker,
      boolean overrides,
      boolean targetHidden) {

    /** How a message is handled. */
    public enum Form {
      /** Nobody waits. */
      CAST,
      /** The caller waits for what the method returns. */
      CALL,
      /** The caller waits for what is promised by what the method returns. */
      DEFERRED_CALL
    }

    /** Whether there is a reply. */
    public boolean isCall() {
      return form != Form.CAST;
    }
  }
}

package dev.espalier.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A constructor of a worker or of a supervisor class.
 *
 * @param access its own access
 * @param parameters its parameters
 * @param thrown the exceptions it declares
 * @param given what is marked as given at the start of a dynamic child, in order
 */
public record Constructor(
    Access access, List<Parameter> parameters, List<TypeRef> thrown, List<Given> given) {

  /**
   * A mark on a parameter: its value comes from {@code start}.
   *
   * @param parameter the parameter
   * @param kind which mark
   * @param origin where the mark is
   */
  public record Given(Parameter parameter, Kind kind, Origin origin) {

    /** The two marks. */
    public enum Kind {
      /** {@code @Key}. */
      KEY("@Key"),
      /** {@code @Arg}. */
      ARG("@Arg");

      private final String shown;

      Kind(String shown) {
        this.shown = shown;
      }

      /** The annotation as it is written. */
      public String shown() {
        return shown;
      }
    }
  }

  /** Whether it is meant for children of dynamic supervisors. */
  public boolean isDynamic() {
    return !given.isEmpty();
  }

  /** The parameters that {@code start} has, in order. */
  public List<Parameter> arguments() {
    return given.stream().map(Given::parameter).distinct().toList();
  }

  /** Whether the value of a parameter is given. */
  public boolean isGiven(Parameter parameter) {
    return given.stream().anyMatch(g -> g.parameter().equals(parameter));
  }

  /** The parameter that is the key, null if there is none. */
  public @Nullable Parameter key() {
    return given.stream()
        .filter(g -> g.kind() == Given.Kind.KEY)
        .map(Given::parameter)
        .findFirst()
        .orElse(null);
  }
}

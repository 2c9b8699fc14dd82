package dev.espalier.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A constructor of a worker or of a supervisor class.
 *
 * @param access its own access
 * @param parameters its parameters
 * @param thrown the exceptions it declares
 * @param tooWide those of them that are no {@code Exception} and have to be declared all the same
 * @param given what is marked as given by who starts the child, in order
 * @param startWait where it may block; null if it does not, if it cannot be seen, or if nobody has
 *     promised that it does not
 */
public record Constructor(
    Access access,
    List<Parameter> parameters,
    List<TypeRef> thrown,
    List<TypeRef> tooWide,
    List<Given> given,
    @Nullable Wait startWait) {

  /**
   * A mark on a parameter: its value comes from {@code start}, or it is a number of a partition.
   *
   * @param parameter the parameter
   * @param kind which mark
   * @param origin where the mark is
   */
  public record Given(Parameter parameter, Kind kind, Origin origin) {

    /** The marks. */
    public enum Kind {
      /** {@code @Key}. */
      KEY("@Key"),
      /** {@code @Arg}. */
      ARG("@Arg"),
      /** {@code @Partition}. */
      PARTITION("@Partition");

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

  /** What a constructor is for, as its marks say. */
  public enum Use {
    /** Children that are declared one by one. */
    CHILD,
    /** Children of a dynamic supervisor. */
    DYNAMIC,
    /** Partitions. */
    PARTITION
  }

  /** What it is meant for. */
  public Use use() {
    if (isDynamic()) {
      return Use.DYNAMIC;
    }
    return given.isEmpty() ? Use.CHILD : Use.PARTITION;
  }

  /** Whether it is meant for children of dynamic supervisors. */
  public boolean isDynamic() {
    return given.stream().anyMatch(g -> g.kind() != Given.Kind.PARTITION);
  }

  /** The parameters that {@code start} has, in order. */
  public List<Parameter> arguments() {
    return given.stream()
        .filter(g -> g.kind() != Given.Kind.PARTITION)
        .map(Given::parameter)
        .distinct()
        .toList();
  }

  /** Whether the value of a parameter is given to {@code start}. */
  public boolean isGiven(Parameter parameter) {
    return arguments().contains(parameter);
  }

  /** Whether what is marked as the number of the partition can be one. */
  public boolean takesNumbers() {
    return given.stream()
        .filter(g -> g.kind() == Given.Kind.PARTITION)
        .allMatch(g -> g.parameter().type().bare().equals(new TypeRef.Primitive("int")));
  }

  /** Whether a parameter is the number of the partition. */
  public boolean isPartition(Parameter parameter) {
    return given.stream()
        .anyMatch(g -> g.kind() == Given.Kind.PARTITION && g.parameter().equals(parameter));
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

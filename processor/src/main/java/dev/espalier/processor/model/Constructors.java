package dev.espalier.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which constructor of a class is meant, as seen from the package of the generated code. One with
 * {@code @Key} or {@code @Arg} is for dynamic supervisors, the others are for all other uses.
 */
public final class Constructors {

  private Constructors() {}

  /** The one for an ordinary child: the only one that can be called, else the only public one. */
  public static @Nullable Constructor choose(
      List<Constructor> all, String ownPackage, String fromPackage) {
    return clear(callable(all, ownPackage, fromPackage, false));
  }

  /** The same for a child of a dynamic supervisor. */
  public static @Nullable Constructor chooseDynamic(
      List<Constructor> all, String ownPackage, String fromPackage) {
    return clear(callable(all, ownPackage, fromPackage, true));
  }

  /** Those for one of the two uses that can be called from a package. */
  public static List<Constructor> callable(
      List<Constructor> all, String ownPackage, String fromPackage, boolean dynamic) {
    return all.stream()
        .filter(c -> c.isDynamic() == dynamic && c.access().reaches(ownPackage, fromPackage))
        .toList();
  }

  private static @Nullable Constructor clear(List<Constructor> callable) {
    if (callable.size() == 1) {
      return callable.get(0);
    }
    List<Constructor> open = callable.stream().filter(c -> c.access() == Access.PUBLIC).toList();
    return open.size() == 1 ? open.get(0) : null;
  }
}

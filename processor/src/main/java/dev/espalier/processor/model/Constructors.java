package dev.espalier.processor.model;

import dev.espalier.processor.model.Constructor.Use;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which constructor of a class is meant, as seen from the package of the generated code. One with
 * {@code @Key} or {@code @Arg} is for dynamic supervisors, one with {@code @Partition} for
 * partition supervisors, the others are for children that are declared and for partitions, too.
 */
public final class Constructors {

  private Constructors() {}

  /** The one for a use: the only one that can be called, else the only public one. */
  public static @Nullable Constructor choose(
      List<Constructor> all, String ownPackage, String fromPackage, Use use) {
    return clear(callable(all, ownPackage, fromPackage, use));
  }

  /** Those for a use that can be called from a package. */
  public static List<Constructor> callable(
      List<Constructor> all, String ownPackage, String fromPackage, Use use) {
    List<Constructor> meant =
        all.stream()
            .filter(c -> c.use() == use && c.access().reaches(ownPackage, fromPackage))
            .toList();
    return meant.isEmpty() && use == Use.PARTITION
        ? callable(all, ownPackage, fromPackage, Use.CHILD)
        : meant;
  }

  /** Whether any of them is for a use, whoever may call it. */
  public static boolean haveUse(List<Constructor> all, Use use) {
    return all.stream()
        .anyMatch(c -> c.use() == use || (use == Use.PARTITION && c.use() == Use.CHILD));
  }

  private static @Nullable Constructor clear(List<Constructor> callable) {
    if (callable.size() == 1) {
      return callable.get(0);
    }
    List<Constructor> open = callable.stream().filter(c -> c.access() == Access.PUBLIC).toList();
    return open.size() == 1 ? open.get(0) : null;
  }
}

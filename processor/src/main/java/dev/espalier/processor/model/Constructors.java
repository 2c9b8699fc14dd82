package dev.espalier.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which constructor of a class is meant, as seen from the package of the generated code. */
public final class Constructors {

  private Constructors() {}

  /** The only one that can be called; else the only public one; else none. */
  public static @Nullable Constructor choose(
      List<Constructor> all, String ownPackage, String fromPackage) {
    List<Constructor> callable = callable(all, ownPackage, fromPackage);
    if (callable.size() == 1) {
      return callable.get(0);
    }
    List<Constructor> open = callable.stream().filter(c -> c.access() == Access.PUBLIC).toList();
    return open.size() == 1 ? open.get(0) : null;
  }

  /** Those that can be called from a package. */
  public static List<Constructor> callable(
      List<Constructor> all, String ownPackage, String fromPackage) {
    return all.stream().filter(c -> c.access().reaches(ownPackage, fromPackage)).toList();
  }
}

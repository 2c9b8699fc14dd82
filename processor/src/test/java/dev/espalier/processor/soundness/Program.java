package dev.espalier.processor.soundness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A random program, in a package of its own so that many can be compiled together.
 *
 * @param seed what it was made of
 * @param root its first package
 * @param files its files
 * @param expected ids of rules that must find something in it
 * @param leftOut parts that shrinking has found to be of no importance
 * @param mode what it was made for
 */
record Program(
    long seed, String root, List<File> files, Set<String> expected, Set<Piece> leftOut, Mode mode) {

  /** The file that makes a module of many programs. */
  static final String MODULE = "module-info.java";

  /**
   * A file.
   *
   * @param path where it lies
   * @param library whether it can be compiled before the others
   * @param text what is in it
   */
  record File(String path, boolean library, Piece text) {}

  /** Whether a file belongs to it: below its package, or in the default one that it alone has. */
  boolean owns(String path) {
    return path.contains("/")
        ? path.startsWith(root + "/")
        : mode.homeless() && !path.isEmpty() && !path.equals(MODULE);
  }

  /** The sources by path. */
  Map<String, String> sources() {
    return sources(true, true);
  }

  /** The sources that can be compiled first, or those that need them. */
  Map<String, String> sources(boolean library) {
    return sources(library, !library);
  }

  private Map<String, String> sources(boolean library, boolean others) {
    Map<String, String> sources = new LinkedHashMap<>();
    for (File file : files) {
      if (file.library() ? library : others) {
        sources.put(file.path(), file.text().print(leftOut));
      }
    }
    return sources;
  }

  /** The same without one file. */
  Program without(File file) {
    List<File> fewer = new ArrayList<>(files);
    fewer.remove(file);
    return new Program(seed, root, List.copyOf(fewer), expected, leftOut, mode);
  }

  /** The same with other parts left out. */
  Program with(Set<Piece> otherLeftOut) {
    return new Program(seed, root, files, expected, Set.copyOf(otherLeftOut), mode);
  }

  /** All sources in one text. */
  String print() {
    StringBuilder text = new StringBuilder();
    sources()
        .forEach((path, source) -> text.append("--- ").append(path).append('\n').append(source));
    return text.toString();
  }
}

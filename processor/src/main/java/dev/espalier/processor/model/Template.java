package dev.espalier.processor.model;

import java.util.List;

/**
 * What makes a worker class one for dynamic supervisors, and so gives it an accessor of its own.
 *
 * @param constructor the constructor with what {@code start} gives
 * @param surroundings what lies around the generated accessor
 * @param missing types in its signatures that the compiler does not know yet
 */
public record Template(Constructor constructor, Surroundings surroundings, List<String> missing) {

  /** Keeps an unmodifiable copy. */
  public Template {
    missing = List.copyOf(missing);
  }
}

package dev.espalier.processor.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What cannot be supplied from within, collected while parameters are wired: one input for each
 * pair of type and name, in the order of first use.
 */
final class Inputs {

  private final Map<String, Parameter> byName = new LinkedHashMap<>();

  /** No inputs yet. */
  Inputs() {}

  /** Goes on where others have stopped. */
  Inputs(List<Parameter> first) {
    first.forEach(input -> byName.put(input.name(), input));
  }

  /** The input for a parameter; a name used for two types gets the user's in front. */
  Supply.Input supply(String user, Parameter parameter) {
    String name = parameter.name();
    for (int attempt = 1; ; attempt++) {
      Parameter known = byName.get(name);
      if (known == null) {
        Parameter added = new Parameter(name, parameter.type(), parameter.isNamed());
        byName.put(name, added);
        return new Supply.Input(added);
      }
      if (known.type().bare().equals(parameter.type().bare())) {
        return new Supply.Input(known);
      }
      name = user + capitalized(parameter.name()) + (attempt == 1 ? "" : attempt);
    }
  }

  /** All inputs. */
  List<Parameter> all() {
    return List.copyOf(byName.values());
  }

  private static String capitalized(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}

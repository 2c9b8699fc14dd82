package dev.espalier.processor.rule;

import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.Origin;
import dev.espalier.processor.model.Setting;

/** Where a finding about a value belongs that may be inherited from the class of a child. */
final class Places {

  private Places() {}

  /** The value if the child's method writes it, else the method. */
  static Origin of(ChildMethod child, Setting<?> setting) {
    return setting.written() ? setting.origin() : child.origin();
  }
}

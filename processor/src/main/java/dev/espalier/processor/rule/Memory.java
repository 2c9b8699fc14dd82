package dev.espalier.processor.rule;

import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.Nature;
import dev.espalier.processor.model.RuntimeTypes;
import dev.espalier.processor.model.Shape;
import dev.espalier.processor.model.TypeRef;
import java.util.List;

/**
 * Judges what a process remembers from one message to the next, as its fields show it: those that
 * get another value, and objects of its own that change. A restart loses it.
 */
final class Memory {

  private Memory() {}

  /** The fields in which a class remembers something, in their order. */
  static List<Nature.Field> of(Nature nature) {
    Sharing sharing = new Sharing(nature.shapes());
    return nature.fields().stream()
        .filter(field -> !field.shareable() && !leadsElsewhere(field, nature))
        .filter(field -> !field.isFinal() || (!field.given() && changes(field, nature, sharing)))
        .toList();
  }

  /** A resource, or another process: what it knows is not known here. */
  private static boolean leadsElsewhere(Nature.Field field, Nature nature) {
    return field.closeable()
        || (field.type() instanceof TypeRef.Named named
            && (nature.refs().contains(named.id())
                || named.id().packageName().equals(RuntimeTypes.RUNTIME)));
  }

  private static boolean changes(Nature.Field field, Nature nature, Sharing sharing) {
    if (!sharing.faults(field.type()).isEmpty()) {
      return true;
    }
    return field.type() instanceof TypeRef.Named named
        && nature.shapes().get(named.id()) instanceof Shape.Platform platform
        && isStore(named.id(), platform);
  }

  private static boolean isStore(ClassId id, Shape.Platform platform) {
    return PlatformTypes.isCollection(id, platform) || PlatformTypes.isSharedState(id, platform);
  }
}

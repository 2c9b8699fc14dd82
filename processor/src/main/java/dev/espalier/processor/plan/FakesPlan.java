package dev.espalier.processor.plan;

import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.TypeRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fakes of a supervisor's children as they will be written.
 *
 * @param file the file
 * @param tree the tree of the supervisor
 * @param children the children that can be replaced
 */
public record FakesPlan(FilePlan file, ClassId tree, List<Child> children) {

  /** What takes the place of a child. */
  public enum Kind {
    /** A fake. */
    WORKER,
    /** The fakes of a nested supervisor's children. */
    SUPERVISOR,
    /** A fake for each key of a dynamic supervisor. */
    KEYED,
    /** A fake for each child of a dynamic supervisor. */
    EACH
  }

  /**
   * A child that can be replaced.
   *
   * @param kind what takes its place
   * @param name the name of its method
   * @param id its id
   * @param fake the type of what takes its place
   * @param key the type of the keys, null if there are none
   */
  public record Child(Kind kind, String name, String id, TypeRef fake, @Nullable TypeRef key) {}
}

package dev.espalier.processor.read;

import dev.espalier.processor.model.ClassId;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Sees which classes still wait for the constructor that Lombok makes: it changes a class in the
 * first round, and whoever looks before that sees the constructor that the compiler adds.
 *
 * <p>Under javac only: Eclipse's compiler does not say which constructors it has added, and in
 * Eclipse Lombok has changed a class before anybody sees it.
 */
final class LombokReader {

  /** Annotations that lead to a constructor, if the class has none of its own. */
  private static final List<String> MAKERS =
      List.of(
          "lombok.AllArgsConstructor",
          "lombok.Builder",
          "lombok.Data",
          "lombok.NoArgsConstructor",
          "lombok.RequiredArgsConstructor",
          "lombok.Value",
          "lombok.experimental.SuperBuilder");

  private LombokReader() {}

  /**
   * The simple name of the annotation whose constructor is not there yet, null if there is none.
   */
  static @Nullable String awaitedBy(TypeElement type, Compiler compiler) {
    List<ExecutableElement> constructors = ElementFilter.constructorsIn(type.getEnclosedElements());
    boolean written =
        constructors.stream()
            .anyMatch(c -> compiler.elements().getOrigin(c) != Elements.Origin.MANDATED);
    return written
        ? null
        : MAKERS.stream()
            .filter(maker -> Marks.has(type, maker))
            .map(maker -> maker.substring(maker.lastIndexOf('.') + 1))
            .findFirst()
            .orElse(null);
  }

  /** What to call it among the things that a type waits for. */
  static String constructorOf(ClassId type) {
    return "the constructor of " + type.qualified();
  }
}

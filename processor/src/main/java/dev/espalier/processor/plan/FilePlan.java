package dev.espalier.processor.plan;

import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.Surroundings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What refs and trees have in common as files.
 *
 * @param source the type that the file is generated from
 * @param name the generated class
 * @param open whether it is public
 * @param parameters names that class files would lose, for {@code @GeneratedByEspalier}
 * @param generatedAnnotation whether the JDK's {@code @Generated} can be used
 * @param importLang whether names of {@code java.lang} need an import to be what they seem
 * @param nullMarked whether the class is {@code @NullMarked} itself
 * @param suppressions lint categories to silence
 * @param qualified simple names that are to be written with their package
 * @param fault what the bodies of a stub say, null if the source has no errors
 */
public record FilePlan(
    ClassId source,
    ClassId name,
    boolean open,
    List<String> parameters,
    boolean generatedAnnotation,
    boolean importLang,
    boolean nullMarked,
    List<String> suppressions,
    List<String> qualified,
    @Nullable String fault) {

  static FilePlan of(
      ClassId source,
      ClassId name,
      boolean open,
      List<String> parameters,
      Surroundings around,
      List<String> qualified,
      boolean stub) {
    return new FilePlan(
        source,
        name,
        open,
        List.copyOf(parameters),
        around.generatedAnnotation(),
        around.langShadowed(),
        around.nullMarked(),
        around.suppressions(),
        List.copyOf(qualified),
        stub ? "`" + source.nested() + "` has errors: see the compiler's messages" : null);
  }

  /** Whether the class only stands in for one that cannot be generated. */
  public boolean isStub() {
    return fault != null;
  }
}

package dev.espalier.processor.rule;

import static dev.espalier.processor.rule.Natures.STRING;
import static dev.espalier.processor.rule.Natures.id;
import static dev.espalier.processor.rule.Natures.platform;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.Declaration;
import dev.espalier.processor.model.Shape;
import dev.espalier.processor.model.TypeRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What ESP074 finds in the type of a key, over shapes made by hand. */
class KeyRulesTest {

  private static final TypeRef BYTES =
      new TypeRef.ArrayOf(new TypeRef.Primitive("byte"), List.of());

  private final Map<ClassId, Shape> shapes = new HashMap<>();

  private TypeRef type(Declaration.Kind kind, String name, boolean identity, TypeRef... parts) {
    List<Shape.Part> read =
        List.of(parts).stream().map(part -> new Shape.Part("part", part, true)).toList();
    shapes.put(id("app." + name), new Shape.Composite(kind, true, identity, read, List.of()));
    return platform("app." + name);
  }

  private TypeRef jdk(String name, String above, TypeRef... arguments) {
    shapes.put(id(name), new Shape.Platform(Set.of(id(above))));
    return platform(name, arguments);
  }

  private String found(TypeRef type) {
    Identities.Identity identity = new Identities(shapes).in(type);
    return identity == null ? "" : identity.shown();
  }

  @Test
  void recordsAreAsComparableAsTheirComponents() {
    TypeRef good = type(Declaration.Kind.RECORD, "Good", true, STRING);
    TypeRef bad = type(Declaration.Kind.RECORD, "Bad", true, STRING, BYTES);
    TypeRef outer = type(Declaration.Kind.RECORD, "Outer", true, bad);
    assertThat(found(good)).isEmpty();
    assertThat(found(outer)).isEqualTo("`Outer.part -> Bad.part -> byte[]`");
  }

  @Test
  void whoSaysWhenItIsEqualIsTrusted() {
    assertThat(found(type(Declaration.Kind.RECORD, "Seal", false, BYTES))).isEmpty();
    assertThat(found(type(Declaration.Kind.CLASS, "Id", false, BYTES))).isEmpty();
    assertThat(found(type(Declaration.Kind.CLASS, "Room", true, STRING))).isEqualTo("`Room`");
  }

  @Test
  void collectionsCompareWhatTheyHold() {
    TypeRef list = jdk("java.util.List", "java.lang.Iterable", BYTES);
    assertThat(found(list)).isEqualTo("`byte[]`");
    assertThat(found(jdk("java.util.List", "java.lang.Iterable", STRING))).isEmpty();
    assertThat(found(jdk("java.lang.StringBuilder", "java.lang.CharSequence")))
        .isEqualTo("`StringBuilder`");
  }

  @Test
  void aRecordThatHoldsItselfHasAnEnd() {
    TypeRef node = platform("app.Node");
    assertThat(found(type(Declaration.Kind.RECORD, "Node", true, node, STRING))).isEmpty();
  }
}

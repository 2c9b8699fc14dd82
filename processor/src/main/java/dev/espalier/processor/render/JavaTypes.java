package dev.espalier.processor.render;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.RuntimeTypes;
import dev.espalier.processor.model.TypeParameter;
import dev.espalier.processor.model.TypeRef;
import java.util.List;

/** Turns types of the model into JavaPoet's, with their nullness annotations. */
final class JavaTypes {

  private JavaTypes() {}

  static ClassName runtime(String simpleName) {
    return ClassName.get(RuntimeTypes.RUNTIME, simpleName);
  }

  static ClassName spi(String simpleName) {
    return ClassName.get(RuntimeTypes.SPI, simpleName);
  }

  static ClassName testkit(String simpleName) {
    return ClassName.get(RuntimeTypes.TESTKIT, simpleName);
  }

  static ClassName annotations(String simpleName) {
    return ClassName.get(RuntimeTypes.ANNOTATIONS, simpleName);
  }

  static ClassName of(ClassId id) {
    List<String> names = id.names();
    return ClassName.get(
        id.packageName(), names.get(0), names.subList(1, names.size()).toArray(String[]::new));
  }

  static TypeName of(TypeRef type) {
    if (type instanceof TypeRef.Nothing) {
      return TypeName.VOID;
    }
    if (type instanceof TypeRef.Primitive primitive) {
      return primitive(primitive.keyword());
    }
    if (type instanceof TypeRef.Named named) {
      return named(named);
    }
    if (type instanceof TypeRef.ArrayOf array) {
      return marked(ArrayTypeName.of(of(array.component())), array.marks());
    }
    if (type instanceof TypeRef.Variable variable) {
      return marked(TypeVariableName.get(variable.name()), variable.marks());
    }
    if (type instanceof TypeRef.Wildcard wildcard) {
      return wildcard(wildcard);
    }
    return ClassName.get(Object.class); // unresolved: the compiler has its own error for it
  }

  /** The type as an argument of another one: {@code int} as {@code Integer}, void as Void. */
  static TypeName boxed(TypeRef type) {
    return type instanceof TypeRef.Nothing ? ClassName.get(Void.class) : of(type).box();
  }

  static List<TypeVariableName> parameters(List<TypeParameter> parameters) {
    return parameters.stream()
        .map(p ->
            TypeVariableName.get(
                p.name(), p.bounds().stream().map(JavaTypes::of).toArray(TypeName[]::new)))
        .toList();
  }

  private static TypeName primitive(String keyword) {
    return switch (keyword) {
      case "boolean" -> TypeName.BOOLEAN;
      case "byte" -> TypeName.BYTE;
      case "short" -> TypeName.SHORT;
      case "int" -> TypeName.INT;
      case "long" -> TypeName.LONG;
      case "char" -> TypeName.CHAR;
      case "float" -> TypeName.FLOAT;
      default -> TypeName.DOUBLE;
    };
  }

  private static TypeName named(TypeRef.Named type) {
    TypeName[] arguments = type.arguments().stream().map(JavaTypes::of).toArray(TypeName[]::new);
    if (type.outer() != null && of(type.outer()) instanceof ParameterizedTypeName outer) {
      return marked(outer.nestedClass(type.id().simple(), List.of(arguments)), type.marks());
    }
    ClassName raw = of(type.id());
    return marked(
        arguments.length == 0 ? raw : ParameterizedTypeName.get(raw, arguments), type.marks());
  }

  private static TypeName wildcard(TypeRef.Wildcard wildcard) {
    if (wildcard.bound() == null) {
      return WildcardTypeName.subtypeOf(Object.class);
    }
    TypeName bound = of(wildcard.bound());
    return wildcard.lower()
        ? WildcardTypeName.supertypeOf(bound)
        : WildcardTypeName.subtypeOf(bound);
  }

  private static TypeName marked(TypeName type, List<ClassId> marks) {
    return marks.isEmpty()
        ? type
        : type.annotated(
            marks.stream().map(mark -> AnnotationSpec.builder(of(mark)).build()).toList());
  }
}

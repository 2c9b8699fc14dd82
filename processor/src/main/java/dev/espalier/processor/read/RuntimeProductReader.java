package dev.espalier.processor.read;

import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.Limits;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.RuntimeTypes;
import dev.espalier.processor.model.TypeRef;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Reads child methods that return a type of the runtime: the built-in children, and what refers to
 * a process and is none.
 */
final class RuntimeProductReader {

  private static final String REGISTRATIONS = RuntimeTypes.RUNTIME + ".Registrations";

  /** What only refers to a process, the more special first, and what to write instead. */
  private static final List<Map.Entry<String, String>> REFERENCES =
      List.of(
          Map.entry(
              "DynamicSupervisorRef",
              "annotate it with @DynamicSupervisor, and return the class of its children"),
          Map.entry(
              "PartitionSupervisorRef",
              "annotate it with @PartitionSupervisor, and return what each partition is"),
          Map.entry("SupervisorRef", "return a type that is annotated with @Supervisor"),
          Map.entry("Tree", "return a type that is annotated with @Supervisor"),
          Map.entry("Task", "return `TaskSupervisor`, and start tasks with it"),
          Map.entry("Self", "return the class of the child, whose constructor may take a `Self`"),
          Map.entry("ProcessRef", "return the class of the child"));

  private final Compiler compiler;
  private final TypeReader types;

  RuntimeProductReader(Compiler compiler, TypeReader types) {
    this.compiler = compiler;
    this.types = types;
  }

  /** Whether a type is a built-in child that never has children of its own. */
  static boolean isSingleProcess(Compiler compiler, TypeMirror type) {
    TypeElement element = compiler.classOf(type);
    ClassId id = element == null ? null : compiler.id(element);
    return RuntimeTypes.REGISTRY.equals(id)
        || RuntimeTypes.DUPLICATE_REGISTRY.equals(id)
        || RuntimeTypes.AGENT.equals(id);
  }

  /** What a type of the runtime means, or one below it; null for all other types. */
  @Nullable Product read(TypeElement element, DeclaredType type, Limits limits) {
    ClassId id = compiler.id(element);
    if (id.equals(RuntimeTypes.REGISTRY) || id.equals(RuntimeTypes.DUPLICATE_REGISTRY)) {
      return new Product.BuiltIn.Entries(written(type));
    }
    if (id.equals(RuntimeTypes.AGENT)) {
      return new Product.BuiltIn.State(written(type));
    }
    if (id.equals(RuntimeTypes.TASK_SUPERVISOR)) {
      return new Product.BuiltIn.Tasks(written(type), limits);
    }
    String text = types.read(type).shown();
    Product kindOf = kindOfBuiltIn(type, text);
    if (kindOf != null) {
      return kindOf;
    }
    for (Map.Entry<String, String> reference : REFERENCES) {
      if (compiler.isA(type, RuntimeTypes.RUNTIME + "." + reference.getKey())) {
        return new Product.Unsuitable(
            "returns `" + text + "`, which only refers to a process",
            "a child specification says how a process is started; refs and trees are made from it",
            reference.getValue());
      }
    }
    return id.packageName().equals(RuntimeTypes.RUNTIME)
        ? new Product.Unsuitable(
            "returns `" + text + "`, which is no process",
            "a child is a process, and its state is an object that its supervisor makes",
            "return the class of the child")
        : null;
  }

  /** A kind of registry or task supervisor that is not the runtime's own. */
  private @Nullable Product kindOfBuiltIn(DeclaredType type, String text) {
    for (ClassId builtIn :
        List.of(
            RuntimeTypes.REGISTRY, RuntimeTypes.DUPLICATE_REGISTRY, RuntimeTypes.TASK_SUPERVISOR)) {
      DeclaredType above = above(type, builtIn.qualified());
      if (above != null) {
        String shown = types.read(above).shown();
        return new Product.Unsuitable(
            "returns `" + text + "`, a kind of `" + shown + "` that nobody makes",
            "the process behind it is the runtime's own, and so is what addresses it",
            "return `" + shown + "`");
      }
    }
    DeclaredType registrations = above(type, REGISTRATIONS);
    if (registrations == null) {
      return null;
    }
    String shown = types.read(registrations).shown();
    return new Product.Unsuitable(
        "returns `" + text + "`, which says nothing of how many may have a key",
        "a registry has unique or duplicate keys",
        "return `"
            + shown.replace("Registrations", "Registry")
            + "` or `"
            + shown.replace("Registrations", "DuplicateRegistry")
            + "`");
  }

  /** A type itself or the one above it that has a name, with its type arguments. */
  private @Nullable DeclaredType above(TypeMirror type, String name) {
    TypeElement element = Compiler.elementOf(type);
    if (element == null || !compiler.isA(type, name)) {
      return null;
    }
    if (element.getQualifiedName().contentEquals(name)) {
      return (DeclaredType) type;
    }
    for (TypeMirror supertype : compiler.types().directSupertypes(type)) {
      DeclaredType found = supertype.getKind() == TypeKind.DECLARED ? above(supertype, name) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** As written, but for what is said of the result of the method: an accessor never lacks one. */
  private TypeRef.Named written(DeclaredType type) {
    TypeRef.Named named = (TypeRef.Named) types.read(type);
    return new TypeRef.Named(
        named.id(), named.arguments(), List.of(), named.access(), named.outer());
  }
}

package dev.espalier.processor.read;

import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.Constructor;
import dev.espalier.processor.model.Handler;
import dev.espalier.processor.model.Isolation;
import dev.espalier.processor.model.Origin;
import dev.espalier.processor.model.Parameter;
import dev.espalier.processor.model.Passage;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.Shape;
import dev.espalier.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Finds the values that come into a process and leave it, and what their types are made of.
 *
 * <p>With type readers of its own: what it looks at is not written into generated code.
 */
final class IsolationReader {

  private final Compiler compiler;
  private final ShapeReader shapes;
  private final Places places;
  private final TypeReader types;
  private final TypeElement type;
  private final List<Passage> passages = new ArrayList<>();

  IsolationReader(
      Compiler compiler, Known known, ShapeReader shapes, Places places, TypeElement type) {
    this.compiler = compiler;
    this.shapes = shapes;
    this.places = places;
    this.types = new TypeReader(compiler, known, compiler.id(type).packageName());
    this.type = type;
  }

  /** Of a worker, or of what workers inherit from. */
  Isolation ofHandlers(List<HandlerReader.Found> found) {
    for (HandlerReader.Found each : found) {
      if (each.handler().isMessage()) {
        message(each.handler(), each.method(), each.annotated());
      }
    }
    for (ExecutableElement constructor : compiler.constructors(type)) {
      for (VariableElement parameter : constructor.getParameters()) {
        Passage.Kind kind = Marks.isGiven(parameter) ? Passage.Kind.GIVEN : Passage.Kind.NEEDED;
        add(kind, parameter, "`" + type.getSimpleName() + "`", types.read(parameter.asType()));
      }
    }
    return isolation(fields(), List.of());
  }

  /** Of a supervisor: what it gives to children that are not read as workers themselves. */
  Isolation ofChildren(List<ChildMethod> children, List<ExecutableElement> methods) {
    List<TypeRef> ofRuntime = new ArrayList<>(); // what is in registries and agents
    for (int i = 0; i < children.size(); i++) {
      ChildMethod child = children.get(i);
      ExecutableElement method = methods.get(i);
      String of = "child `" + child.name() + "`";
      if (child.hasBody()) {
        for (VariableElement parameter : method.getParameters()) {
          add(Passage.Kind.NEEDED, parameter, of, types.read(parameter.asType()));
        }
      }
      if (child.product() instanceof Product.Worker worker) {
        if (!worker.hasRef()) { // else told at its class
          worker.constructors().stream()
              .map(Constructor::parameters)
              .flatMap(List::stream)
              .distinct()
              .forEach(parameter -> need(parameter, of, places.at(method)));
        }
        typeArguments(worker, method, of);
      } else if (child.product() instanceof Product.Dynamic dynamic) {
        typeArguments(dynamic.template(), method, of);
      } else if (child.product() instanceof Product.BuiltIn builtIn) {
        ofRuntime.add(builtIn.type());
      }
    }
    return isolation(List.of(), ofRuntime);
  }

  private Isolation isolation(List<Isolation.Field> fields, List<TypeRef> others) {
    List<TypeRef> inside = new ArrayList<>(others);
    for (Passage passage : passages) {
      if (passage.kind() != Passage.Kind.NEEDED && !passage.shareable()) {
        inside.add(passage.type());
      }
    }
    fields.stream().filter(Isolation.Field::isStatic).forEach(field -> inside.add(field.type()));
    return new Isolation(List.copyOf(passages), fields, shapes.read(inside));
  }

  private void message(Handler handler, ExecutableElement method, ExecutableElement annotated) {
    String of = handler.kind().shown() + " method `" + handler.signature() + "`";
    for (int i = 0; i < method.getParameters().size(); i++) {
      VariableElement parameter = method.getParameters().get(i);
      TypeRef seen = handler.parameters().get(i).type();
      if (handler.inherited()) {
        if (!Marks.has(parameter, Marks.SHAREABLE)) {
          bindings(types.read(parameter.asType()), seen);
        }
      } else if (!isSaidAbove(method, annotated, annotated.getParameters().get(i).asType(), seen)) {
        boolean spread = method.isVarArgs() && i == method.getParameters().size() - 1;
        boolean made = spread && seen instanceof TypeRef.ArrayOf; // for this one call
        TypeRef type = made ? ((TypeRef.ArrayOf) seen).component() : seen;
        add(Passage.Kind.PARAMETER, parameter, of, type);
      }
    }
    TypeRef result = handler.result();
    boolean shareable = Marks.has(method, Marks.SHAREABLE);
    if (handler.kind() != Handler.Kind.CALL) {
      return;
    }
    if (handler.inherited()) {
      if (!shareable) {
        bindings(types.read(method.getReturnType()), result);
      }
    } else if (!isSaidAbove(method, annotated, annotated.getReturnType(), result)) {
      Origin origin = places.at(method);
      passages.add(
          new Passage(Passage.Kind.RESULT, "", of, result, byRef(result), shareable, origin));
    }
  }

  /** An override without an annotation of its own repeats the types of what it overrides. */
  private boolean isSaidAbove(
      ExecutableElement method, ExecutableElement annotated, TypeMirror above, TypeRef own) {
    return !annotated.equals(method) && types.read(above).bare().equals(own.bare());
  }

  /**
   * Inherited messages are judged where they are declared, but for what the heir has put into their
   * type variables.
   */
  private void bindings(TypeRef declared, TypeRef seen) {
    if (declared instanceof TypeRef.Variable variable) {
      Passage bound =
          new Passage(
              Passage.Kind.TYPE_ARGUMENT,
              variable.name(),
              "worker `" + type.getSimpleName() + "`",
              seen,
              byRef(seen),
              false,
              places.at(type));
      if (!passages.contains(bound)) { // origins are all equal
        passages.add(bound);
      }
    } else if (declared instanceof TypeRef.ArrayOf array && seen instanceof TypeRef.ArrayOf other) {
      bindings(array.component(), other.component());
    } else if (declared instanceof TypeRef.Wildcard wildcard
        && wildcard.bound() != null
        && seen instanceof TypeRef.Wildcard other
        && other.bound() != null) {
      bindings(wildcard.bound(), other.bound());
    } else if (declared instanceof TypeRef.Named named
        && seen instanceof TypeRef.Named other
        && named.arguments().size() == other.arguments().size()) {
      for (int i = 0; i < named.arguments().size(); i++) {
        bindings(named.arguments().get(i), other.arguments().get(i));
      }
    }
  }

  /** What a supervisor puts into the type parameters of a worker that are in its messages. */
  private void typeArguments(Product.Worker worker, ExecutableElement method, String of) {
    TypeElement element = Compiler.elementOf(method.getReturnType());
    List<TypeRef> arguments = worker.type().arguments();
    if (element == null || arguments.isEmpty() || !worker.hasRef()) {
      return;
    }
    Set<String> sent = sent(element);
    for (int i = 0; i < arguments.size(); i++) {
      String name = element.getTypeParameters().get(i).getSimpleName().toString();
      if (sent.contains(name)) {
        passages.add(
            new Passage(
                Passage.Kind.TYPE_ARGUMENT,
                name,
                of,
                arguments.get(i),
                byRef(arguments.get(i)),
                false,
                places.at(method)));
      }
    }
  }

  /** The type variables in the messages that a class declares. */
  private Set<String> sent(TypeElement worker) {
    Set<String> names = new TreeSet<>();
    for (ExecutableElement method : compiler.methods(worker)) {
      boolean message =
          method.getAnnotationMirrors().stream()
              .map(Marks::handlerKind)
              .anyMatch(kind -> kind == Handler.Kind.CALL || kind == Handler.Kind.CAST);
      if (message) {
        Stream.concat(
                Stream.of(method.getReturnType()),
                method.getParameters().stream().map(VariableElement::asType))
            .forEach(mirror -> variables(types.read(mirror), names));
      }
    }
    return names;
  }

  private static void variables(TypeRef type, Set<String> names) {
    if (type instanceof TypeRef.Variable variable) {
      names.add(variable.name());
    } else if (type instanceof TypeRef.ArrayOf array) {
      variables(array.component(), names);
    } else if (type instanceof TypeRef.Wildcard wildcard && wildcard.bound() != null) {
      variables(wildcard.bound(), names);
    } else if (type instanceof TypeRef.Named named) {
      named.arguments().forEach(argument -> variables(argument, names));
    }
  }

  private List<Isolation.Field> fields() {
    List<Isolation.Field> fields = new ArrayList<>();
    for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      fields.add(
          new Isolation.Field(
              field.getSimpleName().toString(),
              types.read(field.asType()),
              Compiler.ownAccess(field),
              field.getModifiers().contains(Modifier.STATIC),
              field.getModifiers().contains(Modifier.FINAL),
              Marks.has(field, Marks.SHAREABLE),
              places.at(field)));
    }
    return List.copyOf(fields);
  }

  private void add(Passage.Kind kind, VariableElement parameter, String of, TypeRef type) {
    passages.add(
        new Passage(
            kind,
            parameter.getSimpleName().toString(),
            of,
            type,
            byRef(type),
            Marks.has(parameter, Marks.SHAREABLE),
            places.at(parameter)));
  }

  private void need(Parameter parameter, String of, Origin origin) {
    TypeRef byRef = byRef(parameter.type());
    if (byRef != null) {
      passages.add(
          new Passage(
              Passage.Kind.NEEDED, parameter.name(), of, parameter.type(), byRef, false, origin));
    }
  }

  /** A type with refs instead of workers, null if there are none. */
  private @Nullable TypeRef byRef(TypeRef type) {
    TypeRef replaced = replaced(type.bare());
    return replaced.equals(type.bare()) ? null : replaced;
  }

  private TypeRef replaced(TypeRef type) {
    if (type instanceof TypeRef.ArrayOf array) {
      return new TypeRef.ArrayOf(replaced(array.component()), List.of());
    }
    if (type instanceof TypeRef.Wildcard wildcard && wildcard.bound() != null) {
      return new TypeRef.Wildcard(wildcard.lower(), replaced(wildcard.bound()));
    }
    if (type instanceof TypeRef.Named named) {
      List<TypeRef> arguments = named.arguments().stream().map(this::replaced).toList();
      Shape shape = shapes.shape(named.id());
      ClassId id = shape instanceof Shape.Worker worker ? worker.ref() : named.id();
      return new TypeRef.Named(id, arguments, List.of(), named.access(), named.outer());
    }
    return type;
  }
}

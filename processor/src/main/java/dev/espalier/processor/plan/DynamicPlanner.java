package dev.espalier.processor.plan;

import dev.espalier.processor.model.Access;
import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.Constructor;
import dev.espalier.processor.model.Declaration;
import dev.espalier.processor.model.Parameter;
import dev.espalier.processor.model.RuntimeTypes;
import dev.espalier.processor.model.Template;
import dev.espalier.processor.model.TypeRef;
import dev.espalier.processor.model.WorkerModel;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Decides how the accessor for a class of dynamic children looks; a total function. */
public final class DynamicPlanner {

  private DynamicPlanner() {}

  /** Plans an accessor; as a stub, with the same signatures, if the worker has errors. */
  public static DynamicPlan plan(WorkerModel worker, Template template, boolean hasErrors) {
    boolean stub = hasErrors || !worker.missing().isEmpty();
    Declaration declaration = worker.declaration();
    String home = declaration.id().packageName();
    Constructor constructor = template.constructor();
    Parameter key = constructor.key();
    TypeRef.Named self = declaration.self();
    TypeRef.Named ref =
        new TypeRef.Named(declaration.id().ref(), self.arguments(), List.of(), Access.PUBLIC, null);
    return new DynamicPlan(
        file(declaration, template, stub),
        stub ? Mentions.nameable(declaration.typeParameters(), home) : declaration.typeParameters(),
        stub ? Mentions.subject(declaration) : self,
        ref,
        key == null ? null : keyType(key, ref, home, stub),
        constructor.arguments().stream()
            .map(p ->
                new DynamicPlan.Start(
                    new Parameter(p.name(), seen(p.type(), home, stub)), p.equals(key)))
            .toList(),
        components(constructor),
        !declaration.typeParameters().isEmpty()
            || worker.handlers().stream().anyMatch(h -> h.isMessage() && h.name().equals("of")));
  }

  private static FilePlan file(Declaration declaration, Template template, boolean stub) {
    Set<String> qualified = new TreeSet<>();
    Constructor constructor = template.constructor();
    constructor.arguments().forEach(p -> Mentions.collectDefaultPackage(p.type(), qualified));
    Mentions.collectDefaultPackage(declaration.self(), qualified);
    return FilePlan.of(
        declaration.id(),
        declaration.id().dynamicSupervisor(),
        declaration.access() == Access.PUBLIC,
        constructor.parameters().stream().map(Parameter::name).toList(),
        template.surroundings(),
        List.copyOf(qualified),
        stub);
  }

  /** A key that is the own ref (ESP075) would inherit stop(...) twice, in a stub as well. */
  private static TypeRef keyType(Parameter key, TypeRef.Named ref, String home, boolean stub) {
    TypeRef type = seen(key.type(), home, stub).bare();
    return stub && type.equals(ref.bare()) ? RuntimeTypes.OBJECT : type;
  }

  private static TypeRef seen(TypeRef type, String home, boolean stub) {
    return stub ? Mentions.nameable(type, home) : type;
  }

  /** The components of the record of arguments; a tree has to come to the same names. */
  static List<String> components(Constructor constructor) {
    Names names = Names.ofComponents();
    return constructor.arguments().stream().map(p -> names.free(p.name())).toList();
  }

  /** The component that holds a parameter, null if the parameter is not given at a start. */
  static @Nullable String component(Constructor constructor, @Nullable Parameter parameter) {
    int index = parameter == null ? -1 : constructor.arguments().indexOf(parameter);
    return index < 0 ? null : components(constructor).get(index);
  }

  /** The type of the record of arguments for a class with type arguments. */
  static TypeRef.Named arguments(ClassId worker, List<TypeRef> arguments) {
    ClassId accessor = worker.dynamicSupervisor();
    ClassId nested = ClassId.of(accessor.packageName(), accessor.simple(), DynamicPlan.ARGUMENTS);
    return new TypeRef.Named(nested, arguments, List.of(), Access.PUBLIC, null);
  }
}

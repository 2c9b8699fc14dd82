package dev.espalier.processor.read;

import dev.espalier.processor.model.Contract;
import dev.espalier.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Finds the interfaces of a worker that its ref can implement as well: each abstract method is a
 * call or cast with the same result for the caller, and no default method would do in the caller
 * what the worker does differently.
 */
final class ContractReader {

  /** They say something about the worker's object, not about the process. */
  private static final Set<String> NEVER =
      Set.of("java.lang.AutoCloseable", "java.lang.Runnable", "java.lang.Comparable");

  /** Methods that every ref has, with the number of their parameters. */
  private static final Set<String> OF_REFS =
      Set.of("path/0", "isAlive/0", "within/1", "async/0", "lifecycle/0", "of/1");

  /** Simple names in expressions of a ref, its field and classes. */
  private static final Set<String> OF_REF_FILES =
      Set.of("target", "dev", "Lifecycle", "RefTarget", "Shutdown");

  private final Compiler compiler;
  private final TypeReader types;
  private final TypeElement worker;
  private final List<HandlerReader.Found> handlers;

  ContractReader(
      Compiler compiler, TypeReader types, TypeElement worker, List<HandlerReader.Found> handlers) {
    this.compiler = compiler;
    this.types = types;
    this.worker = worker;
    this.handlers = handlers.stream().filter(found -> found.handler().isMessage()).toList();
  }

  List<Contract> read() {
    Map<TypeRef, Contract> contracts = new LinkedHashMap<>();
    TypeMirror type = worker.asType();
    for (TypeElement seen = worker; seen != null; seen = Compiler.elementOf(type)) {
      TypeMirror above = null;
      for (TypeMirror supertype : compiler.types().directSupertypes(type)) {
        TypeElement element = Compiler.elementOf(supertype);
        if (element != null && element.getKind() == ElementKind.INTERFACE) {
          Contract contract = contract(element, supertype);
          if (contract != null) {
            contracts.putIfAbsent(contract.type().bare(), contract);
          }
        } else if (element != null) {
          above = supertype;
        }
      }
      if (above == null) {
        break;
      }
      type = above;
    }
    return List.copyOf(contracts.values());
  }

  private @Nullable Contract contract(TypeElement element, TypeMirror type) {
    Set<TypeElement> closure = new LinkedHashSet<>();
    collect(element, closure);
    Set<String> methods = new TreeSet<>();
    Set<String> nested = new TreeSet<>();
    Set<ExecutableElement> overridden = new LinkedHashSet<>();
    for (TypeElement part : closure) {
      boolean sealed = part.getModifiers().stream().anyMatch(m -> m.toString().equals("sealed"));
      if (sealed || NEVER.contains(part.getQualifiedName().toString())) {
        return null;
      }
      ElementFilter.typesIn(part.getEnclosedElements())
          .forEach(n -> nested.add(n.getSimpleName().toString()));
      if (ElementFilter.fieldsIn(part.getEnclosedElements()).stream().anyMatch(this::hides)) {
        return null;
      }
      for (ExecutableElement method : compiler.methods(part)) {
        if (!fits(method, methods, overridden)) {
          return null;
        }
      }
    }
    String home = compiler.id(worker).packageName();
    if (methods.isEmpty()
        || !(types.read(type) instanceof TypeRef.Named named)
        || !named.access().reaches(named.id().packageName(), home)) {
      return null;
    }
    boolean ambiguous =
        nested.stream().anyMatch(n -> compiler.elements().getTypeElement(home + "." + n) != null);
    if (ambiguous) {
      return null; // the simple name would mean the member of the interface
    }
    overridden.forEach(types::use);
    return new Contract(named, Set.copyOf(methods), List.copyOf(nested));
  }

  /** Whether a constant would be mistaken for what the ref says with the same simple name. */
  private boolean hides(VariableElement constant) {
    String name = constant.getSimpleName().toString();
    return OF_REF_FILES.contains(name)
        || compiler.id(worker).names().contains(name)
        || compiler.id(worker).ref().simple().equals(name);
  }

  /** Whether the ref can have this method, which a handler may implement. */
  private boolean fits(
      ExecutableElement method, Set<String> methods, Set<ExecutableElement> overridden) {
    Set<Modifier> modifiers = method.getModifiers();
    if (modifiers.contains(Modifier.STATIC) || modifiers.contains(Modifier.PRIVATE)) {
      return true;
    }
    if (OF_REFS.contains(method.getSimpleName() + "/" + method.getParameters().size())) {
      return false;
    }
    for (HandlerReader.Found found : handlers) {
      if (found.method().equals(method) || compiler.overrides(found.method(), method, worker)) {
        methods.add(found.handler().key());
        overridden.add(method);
        return !found.handler().isDeferred(); // the ref returns what the interface only promises
      }
    }
    if (method.getSimpleName().contentEquals("of")) {
      return false; // Ref::of would mean more than one method
    }
    return modifiers.contains(Modifier.DEFAULT) ? !isOverridden(method) : isOfObject(method);
  }

  private boolean isOverridden(ExecutableElement method) {
    List<ExecutableElement> candidates = new ArrayList<>();
    for (TypeElement type : Compiler.chain(worker)) {
      candidates.addAll(compiler.methods(type));
    }
    return candidates.stream()
        .filter(candidate -> candidate.getSimpleName().equals(method.getSimpleName()))
        .anyMatch(candidate -> compiler.overrides(candidate, method, worker));
  }

  private boolean isOfObject(ExecutableElement method) {
    TypeElement object = compiler.elements().getTypeElement("java.lang.Object");
    return object != null
        && compiler.methods(object).stream()
            .anyMatch(m -> compiler.overrides(method, m, worker) || same(m, method));
  }

  private static boolean same(ExecutableElement left, ExecutableElement right) {
    return left.getModifiers().contains(Modifier.PUBLIC)
        && left.getSimpleName().equals(right.getSimpleName())
        && left.getParameters().size() == right.getParameters().size();
  }

  private static void collect(TypeElement type, Set<TypeElement> closure) {
    closure.add(type);
    for (TypeMirror supertype : type.getInterfaces()) {
      TypeElement element = Compiler.elementOf(supertype);
      if (element != null) {
        collect(element, closure);
      }
    }
  }
}

package dev.espalier.processor.read;

import dev.espalier.processor.model.Access;
import dev.espalier.processor.model.ClassId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Questions to the compiler that several readers ask; small answers, no decisions. */
final class Compiler {

  private final Elements elements;
  private final Types types;
  private final Bodies bodies;
  private final Map<TypeElement, List<ExecutableElement>> executables = new HashMap<>();
  private final Set<TypeElement> inPart = new HashSet<>(); // of which javac shows not all
  private final Map<String, Boolean> known = new TreeMap<>(); // of one round
  private final Map<String, TypeMirror> erased = new TreeMap<>(); // of one round
  private boolean sure = true;

  Compiler(Elements elements, Types types, Bodies bodies) {
    this.elements = elements;
    this.types = types;
    this.bodies = bodies;
  }

  Elements elements() {
    return elements;
  }

  Types types() {
    return types;
  }

  /**
   * Whether a type shows all of itself at first sight, however many classes its signatures name
   * that do not exist yet: javac, if it lets us look at what is written. Eclipse's compiler leaves
   * out what it cannot resolve.
   */
  boolean showsAll() {
    return bodies.areSeen();
  }

  /** Takes note of a name that may mean something else in the next round. */
  void doubt() {
    sure = false;
  }

  /** Whether there was no doubt since it was asked for. */
  boolean isSure() {
    return sure;
  }

  /** From here on there is no doubt; returns whether there was one. */
  boolean startWithoutDoubt() {
    boolean doubted = !sure;
    sure = true;
    return doubted;
  }

  /** The name of a class, with the classes around it. */
  ClassId id(TypeElement type) {
    Deque<String> names = new ArrayDeque<>();
    outwards(type).forEach(each -> names.addFirst(each.getSimpleName().toString()));
    String home = elements.getPackageOf(type).getQualifiedName().toString();
    return new ClassId(home, List.copyOf(names));
  }

  /** The methods that are declared in a type, those too that javac does not show yet. */
  List<ExecutableElement> methods(TypeElement type) {
    return executables(type, ElementKind.METHOD);
  }

  /** The constructors of a type, those too that javac does not show yet. */
  List<ExecutableElement> constructors(TypeElement type) {
    return executables(type, ElementKind.CONSTRUCTOR);
  }

  private List<ExecutableElement> executables(TypeElement type, ElementKind kind) {
    List<ExecutableElement> all = executables.get(type);
    if (all == null) {
      all = bodies.executables(type);
      executables.put(type, all);
      if (!type.getEnclosedElements().containsAll(all)) {
        inPart.add(type);
      }
    }
    if (inPart.contains(type)) {
      doubt(); // annotations on what it does not show are not found either
    }
    return all.stream().filter(each -> each.getKind() == kind).toList();
  }

  /**
   * Whether a method overrides another one in a type; to javac a parameter of an unknown type is
   * like any other one.
   */
  boolean overrides(ExecutableElement method, ExecutableElement other, TypeElement type) {
    if (ownerOf(method).equals(ownerOf(other)) || !elements.overrides(method, other, type)) {
      return false;
    }
    List<? extends TypeMirror> parameters = parameters(method, type);
    List<? extends TypeMirror> others = parameters(other, type);
    for (int i = 0; i < parameters.size(); i++) {
      TypeMirror one = parameters.get(i);
      TypeMirror two = others.get(i);
      boolean unknown = one.getKind() == TypeKind.ERROR || two.getKind() == TypeKind.ERROR;
      if (unknown && !one.toString().equals(two.toString())) {
        return false;
      }
    }
    return true;
  }

  private List<? extends TypeMirror> parameters(ExecutableElement method, TypeElement type) {
    TypeMirror seen = types.asMemberOf((DeclaredType) type.asType(), method);
    return ((ExecutableType) seen).getParameterTypes();
  }

  /** From where a type can be named: its own access and that of the types around it. */
  Access accessOf(TypeElement type) {
    return outwards(type).stream().map(Compiler::ownAccess).reduce(Access.PUBLIC, Access::narrower);
  }

  /** A type and the types around it, from the inside out. */
  static List<TypeElement> outwards(TypeElement type) {
    List<TypeElement> types = new ArrayList<>();
    Element element = type;
    while (element instanceof TypeElement each) {
      types.add(each);
      element = element.getEnclosingElement();
    }
    return List.copyOf(types);
  }

  /** Whether an instance of a class needs one of the class around it. */
  static boolean isInner(TypeElement type) {
    return type.getKind() == ElementKind.CLASS
        && type.getEnclosingElement() instanceof TypeElement around
        && around.getKind().isClass()
        && !type.getModifiers().contains(Modifier.STATIC);
  }

  /** The class or interface that declares a method. */
  static TypeElement ownerOf(ExecutableElement method) {
    return (TypeElement) Objects.requireNonNull(method.getEnclosingElement());
  }

  /** What is written on the element alone. */
  static Access ownAccess(Element element) {
    Set<Modifier> modifiers = element.getModifiers();
    if (modifiers.contains(Modifier.PUBLIC) || isInInterface(element)) {
      return modifiers.contains(Modifier.PRIVATE) ? Access.PRIVATE : Access.PUBLIC;
    }
    if (modifiers.contains(Modifier.PROTECTED)) {
      return Access.PROTECTED;
    }
    return modifiers.contains(Modifier.PRIVATE) ? Access.PRIVATE : Access.PACKAGE;
  }

  private static boolean isInInterface(Element element) {
    Element around = element.getEnclosingElement();
    return around != null && around.getKind().isInterface();
  }

  /** The class of a declared type that the compiler knows, or null. */
  static @Nullable TypeElement elementOf(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
            && ((DeclaredType) type).asElement() instanceof TypeElement element
        ? element
        : null;
  }

  /** Whether a throws clause names something checked that is no Exception. */
  boolean isTooWide(TypeMirror thrown) {
    return thrown.getKind() == TypeKind.DECLARED
        && !isA(thrown, "java.lang.Exception")
        && !isA(thrown, "java.lang.Error");
  }

  /**
   * The same, also if only type arguments are unknown: ECJ calls all of {@code List<FeedRef>} an
   * error while there is no {@code FeedRef}.
   */
  @Nullable TypeElement classOf(TypeMirror type) {
    return type.getKind() == TypeKind.ERROR
            && type instanceof DeclaredType declared
            && !declared.getTypeArguments().isEmpty()
            && declared.asElement() instanceof TypeElement element
        ? elements.getTypeElement(element.getQualifiedName())
        : elementOf(type);
  }

  /** Whether a type is a class or below it, by name, without needing the class to exist. */
  boolean isA(TypeMirror type, String qualifiedName) {
    TypeMirror target = erased.computeIfAbsent(qualifiedName, this::erased);
    return target != null
        && type.getKind() != TypeKind.ERROR // which would be anything
        && types.isAssignable(types.erasure(type), target);
  }

  private @Nullable TypeMirror erased(String qualifiedName) {
    TypeElement type = elements.getTypeElement(qualifiedName);
    return type == null ? null : types.erasure(type.asType());
  }

  /**
   * The type of that name as the module of another type sees it; without being told a module, javac
   * looks into all modules of the platform for a class that is nowhere.
   */
  @Nullable TypeElement seenFrom(TypeElement type, String qualifiedName) {
    ModuleElement module = elements.getModuleOf(type);
    return module == null
        ? elements.getTypeElement(qualifiedName)
        : elements.getTypeElement(module, qualifiedName);
  }

  /** Whether a type sees one of that name; asked so often that the answers of a round are kept. */
  boolean exists(TypeElement from, String qualifiedName) {
    return known.computeIfAbsent(qualifiedName, name -> seenFrom(from, name) != null);
  }

  /** The superclasses of a class, from the top down to the class itself, without Object. */
  static List<TypeElement> chain(TypeElement type) {
    Deque<TypeElement> chain = new ArrayDeque<>();
    TypeElement current = type;
    while (current != null && !current.getQualifiedName().contentEquals("java.lang.Object")) {
      chain.addFirst(current);
      current = elementOf(current.getSuperclass());
    }
    return List.copyOf(chain);
  }

  /** What it inherits from, and itself; the JDK has nothing of ours. */
  Set<TypeElement> above(TypeElement type) {
    Set<TypeElement> all = new LinkedHashSet<>();
    chain(type).forEach(each -> add(each, all));
    add(type, all); // an interface has no chain
    return all;
  }

  private void add(TypeElement type, Set<TypeElement> all) {
    if (ShapeReader.isPlatform(id(type).packageName()) || all.contains(type)) {
      return;
    }
    for (TypeMirror mirror : type.getInterfaces()) {
      TypeElement element = elementOf(mirror);
      if (element != null) {
        add(element, all);
      }
    }
    all.add(type);
  }
}

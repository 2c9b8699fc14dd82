package dev.espalier.processor.read;

import dev.espalier.processor.model.Access;
import dev.espalier.processor.model.ChildSettings;
import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.Constructor;
import dev.espalier.processor.model.Constructors;
import dev.espalier.processor.model.Contract;
import dev.espalier.processor.model.Declaration;
import dev.espalier.processor.model.FakesModel;
import dev.espalier.processor.model.Handler;
import dev.espalier.processor.model.Isolation;
import dev.espalier.processor.model.OtherModel;
import dev.espalier.processor.model.Template;
import dev.espalier.processor.model.TypeModel;
import dev.espalier.processor.model.WorkerModel;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * The door of {@code read} for the processor: finds the annotated types of a round and reads them
 * by name, since elements do not survive a round. One reader lives for one round.
 */
public final class Reader {

  private final Compiler compiler;
  private final Known known;
  private final boolean whole;
  private final SupervisorReader supervisors;
  private final ShapeReader shapes;
  private final NatureReader natures;
  private final Finished<String, TypeModel> finished;

  private Reader(Elements elements, Types types, Known known, Bodies bodies, boolean whole) {
    this.compiler = new Compiler(elements, types, bodies);
    this.known = known;
    this.whole = whole;
    this.finished = new Finished<>(compiler);
    this.shapes = new ShapeReader(compiler, known);
    this.natures = new NatureReader(compiler, known, shapes, bodies, whole);
    this.supervisors = new SupervisorReader(compiler, known, shapes, natures);
  }

  /**
   * Reads with the compiler's utilities what refs depend on, and all that can be an error in their
   * classes; what a class does, keeps and hands out is left blank.
   */
  public static Reader forRefs(Elements elements, Types types, Known known) {
    return new Reader(elements, types, known, Bodies.unseen(), false);
  }

  /** Reads everything, with what the compiler shows of methods. */
  public static Reader forTrees(Elements elements, Types types, Known known, Bodies bodies) {
    return new Reader(elements, types, known, bodies, true);
  }

  /**
   * Whether types show all of themselves in the round in which they appear, though not yet the
   * classes that are generated from them.
   */
  public boolean showsAll() {
    return compiler.showsAll();
  }

  /** Whether what was read of a type will be the same in later rounds, but for where it stands. */
  public boolean isSure(String name) {
    return finished.isSure(name);
  }

  /** The names of our annotations. */
  public static Set<String> annotations() {
    Set<String> all = new TreeSet<>(Marks.all());
    all.add(Marks.FAKES);
    return all;
  }

  /**
   * The names of all types and packages of a test that ask for fakes, in order; javac walks through
   * all sources to find them, so it is asked only if the annotation is among those present.
   */
  public SortedSet<String> fakesOwners(Set<? extends TypeElement> present, RoundEnvironment round) {
    SortedSet<String> names = new TreeSet<>();
    for (TypeElement annotation : present) {
      if (annotation.getQualifiedName().contentEquals(Marks.FAKES)) {
        for (Element element : round.getElementsAnnotatedWith(annotation)) {
          if (element instanceof QualifiedNameable named) {
            names.add(named.getQualifiedName().toString());
          }
        }
      }
    }
    return names;
  }

  /** Reads what a type or package asks for; null if that is not known to the compiler. */
  public @Nullable FakesModel readFakes(String owner) {
    Element home = fakesOwner(owner);
    return home == null ? null : new FakesReader(compiler, known, this, home, owner).read();
  }

  /** The element for the files that are generated because of a {@code @Fakes}. */
  public @Nullable Element fakesOwner(String owner) {
    TypeElement type = compiler.elements().getTypeElement(owner);
    Element home = type == null ? compiler.elements().getPackageElement(owner) : type;
    return home != null && Marks.has(home, Marks.FAKES) ? home : null;
  }

  /** The qualified names of all types that carry an annotation of ours anywhere, in order. */
  public SortedSet<String> annotatedTypes(RoundEnvironment round) {
    TypeElement[] annotations = // all at once: the compiler walks through all sources for each call
        Marks.all().stream()
            .map(compiler.elements()::getTypeElement)
            .filter(Objects::nonNull)
            .toArray(TypeElement[]::new);
    SortedSet<String> names = new TreeSet<>();
    round.getElementsAnnotatedWithAny(annotations).forEach(e -> names.add(typeAround(e)));
    names.remove("");
    return names;
  }

  /** Notes which types are compiled from source in this round, before anything is read. */
  public void announceSources(RoundEnvironment round) {
    for (Element root : round.getRootElements()) {
      if (root instanceof TypeElement type) {
        known.addSource(compiler.id(type));
      }
    }
  }

  /** Notes which generated classes this type will have, before anything is read. */
  public void announce(String name) {
    TypeElement type = compiler.elements().getTypeElement(name);
    if (type == null) {
      return;
    }
    Access access = compiler.accessOf(type);
    if (isSupervisor(type)) {
      known.addSupervisor(compiler.id(type), access);
      if (Marks.has(type, Marks.APPLICATION)) {
        known.addApplication(compiler.id(type), access);
      }
    } else if (Marks.isWorker(type)) {
      boolean generic = !type.getTypeParameters().isEmpty();
      known.addWorker(compiler.id(type), generic, access);
      if (Marks.isTemplate(type)) {
        known.addTemplate(compiler.id(type), generic, access);
      }
    }
  }

  /** Whether a type gets a ref, which others may name in their signatures. */
  public boolean isWorker(String name) {
    TypeElement type = compiler.elements().getTypeElement(name);
    return type != null && Marks.isWorker(type);
  }

  /** Reads a type, null if the compiler does not know it any more. */
  public @Nullable TypeModel read(String name) {
    TypeElement type = compiler.elements().getTypeElement(name);
    return type == null ? null : finished.once(name, () -> read(type));
  }

  /** The element for the one file that is generated from a type. */
  public @Nullable TypeElement element(String name) {
    return compiler.elements().getTypeElement(name);
  }

  private TypeModel read(TypeElement type) {
    if (isSupervisor(type)) {
      return supervisors.read(type);
    }
    return Marks.isWorker(type) ? worker(type) : other(type);
  }

  private WorkerModel worker(TypeElement type) {
    Places places = new Places(type);
    TypeReader types = new TypeReader(compiler, known, compiler.id(type).packageName());
    DeclarationReader declarations = new DeclarationReader(compiler, known);
    Declaration declaration = declarations.read(type, places.at(type), types);
    types.use(type);
    ChildSettings settings = DeclarationReader.settings(type, places);
    List<HandlerReader.Found> found = new HandlerReader(compiler, types, places, type).read();
    List<Contract> contracts = new ContractReader(compiler, types, type, found).read();
    // a type reader of its own: what constructors need matters for trees, not for the ref
    List<Constructor> constructors =
        declarations.constructors(
            type,
            (DeclaredType) type.asType(),
            new TypeReader(compiler, known, compiler.id(type).packageName()),
            settings != null && settings.inlineStart().or(false) ? natures.waits(type) : null);
    Template template = template(type, constructors, declarations, types.missing());
    return new WorkerModel(
        declaration,
        declarations.surroundings(type, compiler.id(type).ref(), types),
        settings,
        constructors,
        handlers(found),
        contracts,
        compiler.isA(type.asType(), "java.lang.AutoCloseable"),
        compiler.isA(type.asType(), "java.lang.Runnable"),
        template,
        new MisplacedReader(compiler, places).read(type),
        List.copyOf(types.missing()),
        whole
            ? new IsolationReader(compiler, known, shapes, places, type).ofHandlers(found)
            : Isolation.none(),
        natures.read(type),
        new SilenceReader(places).read(type));
  }

  /**
   * With a type reader of its own: only what is given at a start is in the accessor's signatures.
   */
  private @Nullable Template template(
      TypeElement type,
      List<Constructor> constructors,
      DeclarationReader declarations,
      Set<String> missing) {
    ClassId id = compiler.id(type);
    Constructor chosen =
        Constructors.choose(
            constructors, id.packageName(), id.packageName(), Constructor.Use.DYNAMIC);
    if (chosen == null) { // a mistake, which a rule reports; the accessor is a stub then
      chosen = constructors.stream().filter(Constructor::isDynamic).findFirst().orElse(null);
    }
    if (chosen == null) {
      return null;
    }
    TypeReader types = new TypeReader(compiler, known, id.packageName());
    types.use(type);
    types.parameters(type.getTypeParameters());
    compiler.constructors(type).stream()
        .flatMap(constructor -> constructor.getParameters().stream())
        .filter(Marks::isGiven)
        .forEach(parameter -> types.read(parameter.asType()));
    missing.addAll(types.missing());
    return new Template(chosen, declarations.surroundings(type, id.dynamicSupervisor(), types));
  }

  private OtherModel other(TypeElement type) {
    Places places = new Places(type);
    TypeReader types = new TypeReader(compiler, known, compiler.id(type).packageName());
    Declaration declaration =
        new DeclarationReader(compiler, known).read(type, places.at(type), types);
    boolean abstractClass = declaration.isAbstract() && type.getKind().isClass();
    List<HandlerReader.Found> found = new HandlerReader(compiler, types, places, type).read();
    return new OtherModel(
        declaration,
        abstractClass ? DeclarationReader.settings(type, places) : null,
        new MisplacedReader(compiler, places).read(type),
        handlers(found),
        new IsolationReader(compiler, known, shapes, places, type).ofHandlers(found),
        new SilenceReader(places).read(type));
  }

  private static List<Handler> handlers(List<HandlerReader.Found> found) {
    return found.stream().map(HandlerReader.Found::handler).toList();
  }

  private static boolean isSupervisor(TypeElement type) {
    boolean possible =
        type.getKind().name().equals("CLASS") || type.getKind().name().equals("INTERFACE");
    return possible && Marks.has(type, Marks.SUPERVISOR);
  }

  private static String typeAround(Element element) {
    Element current = element;
    while (current != null && !(current instanceof TypeElement)) {
      current = current.getEnclosingElement();
    }
    return current instanceof TypeElement type ? type.getQualifiedName().toString() : "";
  }
}

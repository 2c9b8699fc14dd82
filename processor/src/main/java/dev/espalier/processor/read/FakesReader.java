package dev.espalier.processor.read;

import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.FakesModel;
import dev.espalier.processor.model.Origin;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.SupervisorModel;
import dev.espalier.processor.model.TypeModel;
import dev.espalier.processor.model.WorkerModel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Reads one {@code @Fakes}: whom it names, and who is below the supervisors among them. Part of
 * {@link Reader}, which reads the workers and supervisors themselves.
 */
final class FakesReader {

  private final Compiler compiler;
  private final Known known;
  private final Reader reader;
  private final Element home;
  private final AnnotationMirror mirror;
  private final String owner;
  private final Set<ClassId> seen = new LinkedHashSet<>();
  private final List<FakesModel.Subject> subjects = new ArrayList<>();
  private int position;

  FakesReader(Compiler compiler, Known known, Reader reader, Element home, String owner) {
    this.compiler = compiler;
    this.known = known;
    this.reader = reader;
    this.home = home;
    this.mirror = Objects.requireNonNull(Marks.find(home, Marks.FAKES));
    this.owner = owner;
  }

  /** Null if the compiler has something to say about a class that is named. */
  @Nullable FakesModel read() {
    Origin whole = origin(null);
    for (AnnotationValue value : Marks.values(mirror, "value")) {
      if (!(value.getValue() instanceof TypeMirror type) || type.getKind() == TypeKind.ERROR) {
        return null;
      }
      TypeElement element = Compiler.elementOf(type);
      if (element == null) {
        subjects.add(new FakesModel.Unsuitable(origin(value), type.toString()));
      } else {
        add(element, origin(value));
      }
    }
    return new FakesModel(whole, subjects);
  }

  private Origin origin(@Nullable AnnotationValue value) {
    return new Origin(owner, position++, Set.of(), home, mirror, value);
  }

  private void add(TypeElement type, Origin origin) {
    ClassId id = compiler.id(type);
    if (!seen.add(id)) {
      return;
    }
    TypeModel model = reader.read(type.getQualifiedName().toString());
    if (model instanceof SupervisorModel supervisor) {
      addSupervisor(supervisor, id, origin);
    } else if (model instanceof WorkerModel worker) {
      addWorker(worker, id, origin);
    } else {
      subjects.add(noSubject(type, id, origin));
    }
  }

  private static FakesModel.Subject noSubject(TypeElement type, ClassId id, Origin origin) {
    boolean inherits =
        type.getKind() == ElementKind.CLASS
            && !type.getModifiers().contains(Modifier.ABSTRACT)
            && Compiler.chain(type).stream().anyMatch(Marks::declaresHandlers);
    return inherits
        ? new FakesModel.Unprocessed(
            origin,
            "worker `" + id.simple() + "` inherits its handlers and has no ref of its own",
            "annotate the class `" + id.simple() + "` with @Child")
        : new FakesModel.Unsuitable(origin, id.nested());
  }

  private void addWorker(WorkerModel worker, ClassId id, Origin origin) {
    if (isCompiledWithout(id.ref(), known.hasWorker(id), "worker", "ref", id, origin)) {
      return;
    }
    subjects.add(
        new FakesModel.Worker(
            origin,
            worker,
            worker.surroundings().takenBy(takenBy(id.fake())),
            known.hasWorker(id) ? Map.of() : components(id.ref())));
  }

  private void addSupervisor(SupervisorModel supervisor, ClassId id, Origin origin) {
    if (isCompiledWithout(id.tree(), known.hasSupervisor(id), "supervisor", "tree", id, origin)) {
      return;
    }
    subjects.add(
        new FakesModel.Supervisor(
            origin, supervisor, supervisor.surroundings().takenBy(takenBy(id.fakes()))));
    for (ChildMethod child : supervisor.children()) {
      ClassId below = faked(child.product());
      TypeElement type =
          below == null ? null : compiler.elements().getTypeElement(below.qualified());
      if (type != null) {
        add(type, origin);
      } else if (child.product() instanceof Product.Unprocessed missing
          && !known.hasSupervisor(id)) { // else the supervisor itself says so
        subjects.add(new FakesModel.Unprocessed(origin, missing.problem(), missing.fix()));
      }
    }
  }

  private static @Nullable ClassId faked(Product product) {
    if (product instanceof Product.Worker worker) {
      return worker.hasRef() ? worker.declaration().id() : null;
    }
    if (product instanceof Product.Dynamic dynamic) {
      return dynamic.template().declaration().id();
    }
    return product instanceof Product.Supervisor nested ? nested.declaration().id() : null;
  }

  private boolean isCompiledWithout(
      ClassId generated, boolean isNew, String kind, String lacks, ClassId id, Origin origin) {
    TypeElement existing = compiler.elements().getTypeElement(generated.qualified());
    if (isNew || (existing != null && Marks.has(existing, Marks.GENERATED))) {
      return false;
    }
    subjects.add(
        new FakesModel.Unprocessed(
            origin,
            kind
                + " `"
                + id.simple()
                + "` was compiled without its "
                + lacks
                + " `"
                + generated.simple()
                + "`",
            "compile the module of `" + id.simple() + "` with the processor espalier-processor"));
    return true;
  }

  private @Nullable String takenBy(ClassId generated) {
    TypeElement existing = compiler.elements().getTypeElement(generated.qualified());
    return existing != null && !Marks.has(existing, Marks.GENERATED) ? "a class of your own" : null;
  }

  /** Class files keep the names of the components of records. */
  private Map<String, List<String>> components(ClassId ref) {
    TypeElement type = Objects.requireNonNull(compiler.elements().getTypeElement(ref.qualified()));
    Map<String, List<String>> components = new TreeMap<>();
    for (TypeElement nested : ElementFilter.typesIn(type.getEnclosedElements())) {
      List<String> names = new ArrayList<>();
      for (RecordComponentElement component : nested.getRecordComponents()) {
        names.add(component.getSimpleName().toString());
      }
      components.put(nested.getSimpleName().toString(), List.copyOf(names));
    }
    return components;
  }
}

package dev.espalier.processor.read;

import dev.espalier.processor.model.Access;
import dev.espalier.processor.model.ClassId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The annotated classes of this compilation, and so the generated classes that signatures may name
 * before they exist.
 */
public final class Known {

  // asked far too often for names to be compared, and never iterated
  private final Map<ClassId, ClassId> workersByRef = new HashMap<>();
  private final Map<ClassId, ClassId> supervisorsByTree = new HashMap<>();
  private final Map<ClassId, ClassId> workersByAccessor = new HashMap<>();
  private final Map<ClassId, ClassId> supervisorsByLauncher = new HashMap<>();
  private final Set<ClassId> workers = new HashSet<>();
  private final Set<ClassId> supervisors = new HashSet<>();
  private final Set<ClassId> generic = new HashSet<>();

  private final Set<ClassId> hidden = new HashSet<>(); // generated classes that are not public
  private final Map<String, SortedSet<ClassId>> generatedByName = new TreeMap<>();
  private final Set<ClassId> sources = new HashSet<>(); // top-level types

  /** Adds a worker that gets a ref. */
  void addWorker(ClassId worker, boolean isGeneric, Access access) {
    workers.add(worker);
    workersByRef.merge(worker.ref(), worker, Known::first);
    remember(worker.ref(), access);
    if (isGeneric) {
      generic.add(worker.ref());
    }
  }

  /** Adds a worker that gets an accessor for dynamic children too. */
  void addTemplate(ClassId worker, boolean isGeneric, Access access) {
    workersByAccessor.merge(worker.dynamicSupervisor(), worker, Known::first);
    remember(worker.dynamicSupervisor(), access);
    if (isGeneric) {
      generic.add(worker.dynamicSupervisor());
    }
  }

  /** Adds a supervisor that gets a tree. */
  void addSupervisor(ClassId supervisor, Access access) {
    supervisors.add(supervisor);
    supervisorsByTree.merge(supervisor.tree(), supervisor, Known::first);
    remember(supervisor.tree(), access);
  }

  /** Adds a supervisor that gets a launcher too. */
  void addApplication(ClassId supervisor, Access access) {
    supervisorsByLauncher.merge(supervisor.application(), supervisor, Known::first);
    remember(supervisor.application(), access);
  }

  /** Adds a top-level type whose source is compiled. */
  void addSource(ClassId type) {
    sources.add(type);
  }

  /** Whether the source of a type is compiled here, so that its author can annotate it. */
  boolean isSource(ClassId type) {
    return sources.contains(ClassId.of(type.packageName(), type.names().get(0)));
  }

  /** Whether a class is a worker of this compilation. */
  boolean hasWorker(ClassId id) {
    return workers.contains(id);
  }

  /** Whether a type is a supervisor of this compilation. */
  boolean hasSupervisor(ClassId id) {
    return supervisors.contains(id);
  }

  /** The worker or supervisor that a generated class belongs to, null if it is none of ours. */
  @Nullable ClassId sourceOf(ClassId generated) {
    return Stream.of(workersByRef, workersByAccessor, supervisorsByTree, supervisorsByLauncher)
        .map(sources -> sources.get(generated))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** An earlier type that needs the same name for its generated class, null if there is none. */
  @Nullable ClassId rival(ClassId type, ClassId generated) {
    ClassId first = sourceOf(generated);
    return first == null || first.equals(type) ? null : first;
  }

  /**
   * The generated class that an unresolved name means: the compilers hand over the simple name
   * only, even of an imported class. The same package counts first, then a name that is unique.
   */
  @Nullable ClassId generated(String text, String fromPackage) {
    List<ClassId> fitting = generated(text);
    for (ClassId candidate : fitting) {
      if (candidate.packageName().equals(fromPackage)) {
        return candidate;
      }
    }
    return fitting.size() == 1 ? fitting.get(0) : null;
  }

  /** Whether an unresolved name can mean several generated classes. */
  boolean isAmbiguous(String text) {
    return generated(text).size() > 1;
  }

  private List<ClassId> generated(String text) {
    String simple = text.substring(text.lastIndexOf('.') + 1);
    List<ClassId> fitting = new ArrayList<>(generatedByName.getOrDefault(simple, new TreeSet<>()));
    fitting.removeIf(id -> !text.equals(simple) && !text.equals(id.qualified()));
    return fitting;
  }

  /** Whether a generated class needs type arguments. */
  boolean isGeneric(ClassId generated) {
    return generic.contains(generated);
  }

  /** From where a generated class can be named: it is as public as the type that it is for. */
  Access accessOf(ClassId generated) {
    return hidden.contains(generated) ? Access.PACKAGE : Access.PUBLIC;
  }

  /** Whether a generated class has methods to stop what it stands for. */
  boolean isCloseable(ClassId generated) {
    return supervisorsByTree.containsKey(generated);
  }

  private void remember(ClassId generated, Access access) {
    if (access != Access.PUBLIC) {
      hidden.add(generated);
    }
    generatedByName.computeIfAbsent(generated.simple(), name -> new TreeSet<>()).add(generated);
  }

  private static ClassId first(ClassId left, ClassId right) {
    return left.compareTo(right) <= 0 ? left : right;
  }
}

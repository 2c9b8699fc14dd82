package dev.espalier.processor.rule;

import dev.espalier.processor.model.Access;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.ChildSettings;
import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.Conduct;
import dev.espalier.processor.model.Constructor;
import dev.espalier.processor.model.Handler;
import dev.espalier.processor.model.Isolation;
import dev.espalier.processor.model.Nature;
import dev.espalier.processor.model.Origin;
import dev.espalier.processor.model.Parameter;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.Setting;
import dev.espalier.processor.model.Shape;
import dev.espalier.processor.model.SupervisorModel;
import dev.espalier.processor.model.TypeRef;
import dev.espalier.processor.model.WorkerModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Says by hand what a class does and keeps, and puts it into a child or a worker. */
final class Natures {

  static final TypeRef INT = new TypeRef.Primitive("int");
  static final TypeRef STRING = platform("java.lang.String");
  static final TypeRef SERVICE = TypeRef.Named.of(ClassId.of("app", "Service"));

  private final Set<Handler.Kind> handlers = new TreeSet<>();
  private final Set<ClassId> above = new TreeSet<>();
  private final List<Nature.Field> fields = new ArrayList<>();
  private final Map<ClassId, Shape> shapes = new TreeMap<>();
  private final Set<ClassId> refs = new TreeSet<>();
  private boolean closeable;
  private boolean loop;

  static Natures that(Handler.Kind... handles) {
    Natures natures = new Natures();
    natures.handlers.addAll(List.of(handles));
    return natures;
  }

  static TypeRef platform(String qualified, TypeRef... arguments) {
    return TypeRef.Named.of(id(qualified), arguments);
  }

  static ClassId id(String qualified) {
    int dot = qualified.lastIndexOf('.');
    return ClassId.of(qualified.substring(0, dot), qualified.substring(dot + 1));
  }

  /** A field that gets other values. */
  Natures sets(String name, TypeRef type) {
    return field(name, type, false, false, false);
  }

  /** A final field with an object of its own. */
  Natures makes(String name, TypeRef type) {
    return field(name, type, true, false, false);
  }

  /** A final field with what the constructor gets. */
  Natures gets(String name, TypeRef type) {
    return field(name, type, true, true, false);
  }

  /** A final field with something that it has opened. */
  Natures opens(String name, TypeRef type) {
    return field(name, type, true, false, true);
  }

  private Natures field(
      String name, TypeRef type, boolean isFinal, boolean given, boolean closeable) {
    fields.add(new Nature.Field(name, type, isFinal, given, closeable, false));
    return this;
  }

  /** A type of the JDK below others. */
  Natures below(String type, String... supertypes) {
    Set<ClassId> all = new TreeSet<>();
    List.of(supertypes).forEach(each -> all.add(id(each)));
    shapes.put(id(type), new Shape.Platform(all));
    return this;
  }

  Natures refs(String... workers) {
    List.of(workers).forEach(worker -> refs.add(ClassId.of("app", worker).ref()));
    return this;
  }

  Natures is(String... types) {
    List.of(types).forEach(type -> above.add(id(type)));
    loop |= above.contains(id("java.lang.Runnable"));
    closeable |= above.contains(id("java.lang.AutoCloseable"));
    return this;
  }

  Nature source() {
    return new Nature(
        handlers, closeable, loop, true, above, fields, shapes, refs, Set.of(), Conduct.unseen());
  }

  Nature compiledEarlier() {
    return new Nature(
        handlers, closeable, loop, false, above, fields, shapes, refs, Set.of(), Conduct.unseen());
  }

  /** A worker of that nature, with fields of its own that are those of the nature. */
  WorkerModel worker(Integer shutdown, Constructor... constructors) {
    Origin origin = Origin.at("app.Feed", 0);
    WorkerModel plain = Models.worker(constructors);
    List<Isolation.Field> own = new ArrayList<>();
    for (Nature.Field field : fields) {
      own.add(
          new Isolation.Field(
              field.name(), field.type(), Access.PRIVATE, false, field.isFinal(), false, origin));
    }
    ChildSettings settings = settings(origin, null, shutdown);
    return new WorkerModel(
        plain.declaration(),
        plain.surroundings(),
        settings,
        plain.constructors(),
        List.of(),
        List.of(),
        closeable,
        loop,
        null,
        List.of(),
        List.of(),
        new Isolation(List.of(), own, Map.of()),
        source(),
        List.of());
  }

  /** A child whose class does and keeps that. */
  static ChildMethod child(String name, String type, Nature nature, Parameter... parameters) {
    ChildMethod child = Models.child(name, type, parameters);
    Product.Worker worker = (Product.Worker) child.product();
    return with(
        child,
        child.settings(),
        new Product.Worker(
            worker.declaration(), worker.type(), null, true, false, worker.constructors(), nature));
  }

  /** The same child with what {@code @Child} says at its method. */
  static ChildMethod settings(ChildMethod child, String restart, Integer shutdown) {
    return with(child, settings(child.origin(), restart, shutdown), child.product());
  }

  private static ChildSettings settings(Origin origin, String restart, Integer shutdown) {
    return new ChildSettings(
        origin,
        new Setting<>(null, origin),
        new Setting<>(restart, origin),
        new Setting<>(shutdown, origin),
        new Setting<>(null, origin),
        new Setting<>(null, origin));
  }

  /** The same child as something else. */
  static ChildMethod with(ChildMethod child, ChildSettings settings, Product product) {
    return new ChildMethod(
        child.name(),
        child.origin(),
        settings,
        child.hasBody(),
        child.modifiers(),
        child.parameters(),
        child.result(),
        product);
  }

  /** A supervisor as a child. */
  static ChildMethod nested(String name, SupervisorModel supervisor) {
    ChildMethod child = Models.child(name, "Nested");
    Product product = new Product.Supervisor(supervisor.declaration(), null, supervisor, null);
    return with(child, child.settings(), product);
  }

  /** The same supervisor with another strategy. */
  static SupervisorModel strategy(String strategy, SupervisorModel supervisor) {
    SupervisorModel.Flags flags = supervisor.flags();
    return new SupervisorModel(
        supervisor.declaration(),
        supervisor.surroundings(),
        new SupervisorModel.Flags(
            flags.origin(),
            new Setting<>(strategy, flags.origin()),
            flags.maxRestarts(),
            flags.maxSeconds(),
            flags.autoShutdown()),
        supervisor.settings(),
        supervisor.children(),
        supervisor.constructors(),
        supervisor.application(),
        supervisor.leftOver(),
        supervisor.misplaced(),
        supervisor.missing(),
        supervisor.isolation(),
        supervisor.silences());
  }
}

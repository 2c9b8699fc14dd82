package dev.espalier.processor.rule;

import dev.espalier.processor.model.Access;
import dev.espalier.processor.model.ApplicationModel;
import dev.espalier.processor.model.Callback;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.ChildSettings;
import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.Conduct;
import dev.espalier.processor.model.Constructor;
import dev.espalier.processor.model.Declaration;
import dev.espalier.processor.model.Handler;
import dev.espalier.processor.model.Isolation;
import dev.espalier.processor.model.Limits;
import dev.espalier.processor.model.Nature;
import dev.espalier.processor.model.Origin;
import dev.espalier.processor.model.Parameter;
import dev.espalier.processor.model.Partitioning;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.Setting;
import dev.espalier.processor.model.Silence;
import dev.espalier.processor.model.SupervisorModel;
import dev.espalier.processor.model.Surroundings;
import dev.espalier.processor.model.TypeRef;
import dev.espalier.processor.model.WorkerModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes models by hand, as short as a test can say them. */
final class Models {

  /** Of classes whose nature is not the point: no rule has anything to say about that one. */
  private static final Nature TAKES_CASTS =
      new Nature(
          Set.of(Handler.Kind.CAST),
          false,
          false,
          true,
          Set.of(),
          List.of(),
          Map.of(),
          Set.of(),
          Set.of(),
          Conduct.unseen());

  private Models() {}

  static Parameter ref(String worker, String name) {
    return new Parameter(name, TypeRef.Named.of(id(worker).ref()));
  }

  static Parameter needs(String type, String name) {
    return new Parameter(name, TypeRef.Named.of(id(type)));
  }

  static ChildMethod child(String name, String type, Parameter... parameters) {
    Origin origin = Origin.at("app.Root", 0);
    return child(name, origin, wired(parameters), type);
  }

  /** An ordinary child whose class has that constructor. */
  static ChildMethod child(String name, Constructor constructor, String type) {
    return child(name, Origin.at("app.Root", 0), constructor, type);
  }

  /** A child whose class has no protocol, and so no ref of its own. */
  static ChildMethod plain(String name, String type) {
    ChildMethod child = child(name, type);
    Product.Worker worker = (Product.Worker) child.product();
    Product.Worker plain =
        new Product.Worker(
            worker.declaration(),
            worker.type(),
            null,
            false,
            false,
            worker.constructors(),
            TAKES_CASTS);
    return new ChildMethod(
        name, child.origin(), child.settings(), false, Set.of(), List.of(), child.result(), plain);
  }

  private static ChildMethod child(
      String name, Origin origin, Constructor constructor, String type) {
    Product.Worker product = product(type, constructor);
    return new ChildMethod(
        name,
        origin,
        ChildSettings.none(origin),
        false,
        Set.of(),
        List.of(),
        product.type(),
        product);
  }

  /** A dynamic supervisor whose children have that constructor. */
  static ChildMethod dynamic(String name, String type, Constructor constructor) {
    Origin origin = Origin.at("app.Root", 0);
    Product.Worker template = product(type, constructor);
    return new ChildMethod(
        name,
        origin,
        ChildSettings.none(origin),
        false,
        Set.of(),
        List.of(),
        template.type(),
        new Product.Dynamic(template, Limits.none(origin)));
  }

  /** A registry, an agent or a task supervisor. */
  static ChildMethod builtIn(String name, Product.BuiltIn product) {
    Origin origin = Origin.at("app.Root", 0);
    return new ChildMethod(
        name,
        origin,
        ChildSettings.none(origin),
        false,
        Set.of(),
        List.of(),
        product.type(),
        product);
  }

  /** A partition supervisor whose partitions have one of those constructors. */
  static ChildMethod partitioned(
      String name, Integer partitions, String type, Constructor... constructors) {
    Origin origin = Origin.at("app.Root", 0);
    Product.Worker template = product(type, constructors);
    return new ChildMethod(
        name,
        origin,
        ChildSettings.none(origin),
        false,
        Set.of(),
        List.of(),
        template.type(),
        new Product.Partitioned(
            template,
            new Partitioning(
                origin,
                new Setting<>(partitions, origin),
                new Setting<>(null, origin),
                new Setting<>(null, origin),
                new Setting<>(null, origin))));
  }

  private static Product.Worker product(String type, Constructor... constructors) {
    return new Product.Worker(
        declaration(type, Declaration.Kind.CLASS),
        TypeRef.Named.of(id(type)),
        null,
        true,
        false,
        List.of(constructors),
        TAKES_CASTS);
  }

  /** A constructor in which nothing is marked. */
  static Constructor wired(Parameter... parameters) {
    return new Constructor(
        Access.PACKAGE, List.of(parameters), List.of(), List.of(), List.of(), null);
  }

  /** A constructor with marked parameters first, then others. */
  static Constructor given(List<Constructor.Given> given, Parameter... others) {
    List<Parameter> parameters = new ArrayList<>();
    given.stream().map(Constructor.Given::parameter).distinct().forEach(parameters::add);
    parameters.addAll(List.of(others));
    return new Constructor(Access.PACKAGE, parameters, List.of(), List.of(), given, null);
  }

  static Constructor.Given key(Parameter parameter) {
    return new Constructor.Given(parameter, Constructor.Given.Kind.KEY, Origin.at("app.Feed", 1));
  }

  static Constructor.Given arg(Parameter parameter) {
    return new Constructor.Given(parameter, Constructor.Given.Kind.ARG, Origin.at("app.Feed", 2));
  }

  static Constructor.Given number(Parameter parameter) {
    return new Constructor.Given(
        parameter, Constructor.Given.Kind.PARTITION, Origin.at("app.Feed", 3));
  }

  /** A supervisor with its children in this order, each at a place of its own. */
  static SupervisorModel supervisor(ChildMethod... children) {
    return named("Root", children);
  }

  /** The same with another name than {@code Root}. */
  static SupervisorModel named(String name, ChildMethod... children) {
    List<ChildMethod> placed = new ArrayList<>();
    for (ChildMethod child : children) {
      Origin origin = Origin.at("app.Root", placed.size() + 1);
      placed.add(
          new ChildMethod(
              child.name(),
              origin,
              child.settings(),
              child.hasBody(),
              child.modifiers(),
              child.parameters(),
              child.result(),
              child.product()));
    }
    Origin origin = Origin.at("app.Root", 0);
    SupervisorModel.Flags flags =
        new SupervisorModel.Flags(
            origin,
            new Setting<>(null, origin),
            new Setting<>(null, origin),
            new Setting<>(null, origin),
            new Setting<>(null, origin));
    return new SupervisorModel(
        declaration(name, Declaration.Kind.INTERFACE),
        Surroundings.plain(),
        flags,
        null,
        placed,
        List.of(),
        null,
        List.of(),
        List.of(),
        List.of(),
        Isolation.none(),
        List.of());
  }

  /** The same supervisor as an application with that name and grace, and with callbacks. */
  static SupervisorModel application(
      String name, int grace, SupervisorModel supervisor, Callback... callbacks) {
    Origin origin = Origin.at("app.Root", 0);
    return new SupervisorModel(
        supervisor.declaration(),
        supervisor.surroundings(),
        supervisor.flags(),
        supervisor.settings(),
        supervisor.children(),
        supervisor.constructors(),
        new ApplicationModel(
            new Setting<>(name, origin),
            new Setting<>(null, origin),
            new Setting<>(grace, origin),
            List.of(callbacks),
            Surroundings.plain()),
        supervisor.leftOver(),
        supervisor.misplaced(),
        supervisor.missing(),
        supervisor.isolation(),
        supervisor.silences());
  }

  static Callback callback(Callback.Kind kind, String name, Parameter... parameters) {
    return callback(List.of(kind), name, "default", "void", parameters);
  }

  static Callback callback(
      List<Callback.Kind> kinds,
      String name,
      String modifier,
      String result,
      Parameter... parameters) {
    Origin origin = Origin.at("app.Root", 100);
    return new Callback(
        name,
        origin,
        kinds.stream().map(kind -> new Callback.Job(kind, origin)).toList(),
        Set.of(modifier),
        List.of(parameters),
        result.equals("void") ? new TypeRef.Nothing() : new TypeRef.Primitive(result),
        List.of());
  }

  static WorkerModel worker(Handler... handlers) {
    return worker(false, handlers);
  }

  /** A worker that is Runnable. */
  static WorkerModel loop(Handler... handlers) {
    return worker(true, handlers);
  }

  private static WorkerModel worker(boolean loop, Handler... handlers) {
    return worker(loop, List.of(), handlers);
  }

  /** A worker without handlers. */
  static WorkerModel worker(Constructor... constructors) {
    return worker(false, List.of(constructors));
  }

  /** A worker of which only that is known. */
  static WorkerModel worker(Isolation isolation, Silence... silences) {
    return worker(false, List.of(), isolation, List.of(silences));
  }

  private static WorkerModel worker(
      boolean loop, List<Constructor> constructors, Handler... handlers) {
    return worker(loop, constructors, Isolation.none(), List.of(), handlers);
  }

  private static WorkerModel worker(
      boolean loop,
      List<Constructor> constructors,
      Isolation isolation,
      List<Silence> silences,
      Handler... handlers) {
    return new WorkerModel(
        declaration("Feed", Declaration.Kind.CLASS),
        Surroundings.plain(),
        null,
        constructors,
        List.of(handlers),
        List.of(),
        false,
        loop,
        null,
        List.of(),
        List.of(),
        isolation,
        TAKES_CASTS,
        silences);
  }

  static Handler handler(Handler.Kind kind, String name, String result, Parameter... parameters) {
    TypeRef type = result.equals("void") ? new TypeRef.Nothing() : new TypeRef.Primitive(result);
    return handler(kind, name, type, parameters);
  }

  /** A call without parameters. */
  static Handler call(TypeRef result) {
    return handler(Handler.Kind.CALL, "price", result);
  }

  /** The same with the promise not to block. */
  static Handler inline(Handler call) {
    Handler.Job job = call.job();
    return new Handler(
        call.name(),
        call.origin(),
        List.of(
            new Handler.Job(
                job.kind(),
                job.origin(),
                job.millis(),
                new Setting<>(true, job.inline().origin()))),
        call.owner(),
        call.inherited(),
        call.access(),
        call.modifiers(),
        call.typeParameters(),
        call.parameters(),
        call.result(),
        call.thrown(),
        call.varargs(),
        call.overloaded());
  }

  private static Handler handler(
      Handler.Kind kind, String name, TypeRef result, Parameter... parameters) {
    Origin origin = Origin.at("app.Feed", 1);
    return new Handler(
        name,
        origin,
        List.of(
            new Handler.Job(
                kind, origin, new Setting<>(null, origin), new Setting<>(null, origin))),
        id("Feed"),
        false,
        Access.PACKAGE,
        Set.of(),
        List.of(),
        List.of(parameters),
        result,
        List.of(),
        false,
        false);
  }

  private static Declaration declaration(String name, Declaration.Kind kind) {
    return new Declaration(
        id(name), Origin.at("app." + name, 0), kind, Access.PACKAGE, false, false, List.of());
  }

  private static ClassId id(String name) {
    return ClassId.of("app", name);
  }
}

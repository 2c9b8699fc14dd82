package dev.espalier.processor.plan;

import dev.espalier.processor.model.Access;
import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.Constructor;
import dev.espalier.processor.model.Constructors;
import dev.espalier.processor.model.Contract;
import dev.espalier.processor.model.Declaration;
import dev.espalier.processor.model.Handler;
import dev.espalier.processor.model.Parameter;
import dev.espalier.processor.model.TypeParameter;
import dev.espalier.processor.model.TypeRef;
import dev.espalier.processor.model.WorkerModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Decides how the ref of a worker is named and laid out; a total function of the model. */
public final class RefPlanner {

  private static final int DEFAULT_TIMEOUT = 5_000;

  /** Simple names that the file uses for something else than messages. */
  private static final List<String> OF_THE_FILE =
      List.of(
          "Async",
          "CallMessage",
          "CastMessage",
          "CompletableFuture",
          "CompletionStage",
          "DeferredCallMessage",
          "Duration",
          "Endpoint",
          "Generated",
          "GeneratedByEspalier",
          "GeneratedRef",
          "Lifecycle",
          "Override",
          "RefTarget",
          "Void");

  private static final Set<String> OF_ALL_REFS =
      Set.of(
          "path[]",
          "isAlive[]",
          "async[]",
          "lifecycle[]",
          "hashCode[]",
          "toString[]",
          "clone[]",
          "finalize[]",
          "within[Duration]",
          "of[Endpoint]",
          "equals[Object]");

  private final WorkerModel worker;
  private final boolean stub;
  private final ClassId id;

  private RefPlanner(WorkerModel worker, boolean stub) {
    this.worker = worker;
    this.stub = stub || !worker.missing().isEmpty();
    this.id = worker.declaration().id();
  }

  /** Plans a ref; as a stub, with the same signatures, if the worker has errors. */
  public static RefPlan plan(WorkerModel worker, boolean stub) {
    return new RefPlanner(worker, stub).plan();
  }

  private RefPlan plan() {
    Declaration declaration = worker.declaration();
    List<Handler> handlers = messages();
    Names records = new Names(mentioned(handlers));
    Map<String, Long> overloads = new LinkedHashMap<>();
    handlers.forEach(handler -> overloads.merge(recordName(handler), 1L, Long::sum));
    Set<String> ofContracts = new TreeSet<>();
    worker.contracts().forEach(contract -> ofContracts.addAll(contract.methods()));
    List<RefPlan.Message> messages = new ArrayList<>();
    for (Handler handler : handlers) {
      boolean alone = overloads.getOrDefault(recordName(handler), 1L) == 1;
      String record = records.free(alone ? recordName(handler) : longRecordName(handler));
      messages.add(message(handler, record, ofContracts.contains(handler.key())));
    }
    boolean namesAll = !stub || handlers.stream().allMatch(this::isNameable);
    return new RefPlan(
        file(handlers),
        stub ? Mentions.subject(declaration) : declaration.self(),
        stub
            ? Mentions.nameable(declaration.typeParameters(), id.packageName())
            : declaration.typeParameters(),
        namesAll ? contracts() : List.of(),
        stub ? List.of() : steps(),
        List.copyOf(messages));
  }

  private FilePlan file(List<Handler> handlers) {
    Set<String> qualified = new TreeSet<>();
    worker.contracts().forEach(contract -> qualified.addAll(contract.nestedNames()));
    handlers.forEach(
        handler -> types(handler).forEach(t -> Mentions.collectDefaultPackage(t, qualified)));
    Mentions.collectDefaultPackage(worker.declaration().self(), qualified);
    Constructor constructor = constructor(Constructor.Use.CHILD);
    if (constructor == null) {
      constructor = constructor(Constructor.Use.PARTITION);
    }
    return FilePlan.of(
        id,
        id.ref(),
        worker.declaration().access() == Access.PUBLIC,
        constructor == null
            ? List.of()
            : constructor.parameters().stream().map(Parameter::name).toList(),
        worker.surroundings(),
        List.copyOf(qualified),
        stub);
  }

  private @Nullable Constructor constructor(Constructor.Use use) {
    return Constructors.choose(worker.constructors(), id.packageName(), id.packageName(), use);
  }

  private List<TypeRef> contracts() {
    return worker.contracts().stream().map(Contract::type).map(type -> (TypeRef) type).toList();
  }

  /** Calls and casts; a stub leaves out those that would not even compile beside each other. */
  private List<Handler> messages() {
    Set<String> seen = new TreeSet<>();
    return worker.handlers().stream()
        .filter(Handler::isMessage)
        .filter(
            handler -> !stub || (!OF_ALL_REFS.contains(handler.key()) && seen.add(erased(handler))))
        .toList();
  }

  private String erased(Handler handler) {
    return handler.name()
        + handler.parameters().stream()
            .map(p -> Mentions.nameable(p.type(), id.packageName()).shown().replaceAll("<.*>", ""))
            .toList();
  }

  private RefPlan.Message message(Handler handler, String record, boolean overrides) {
    Names components = Names.ofComponents();
    List<String> names = handler.parameters().stream().map(p -> components.free(p.name())).toList();
    return new RefPlan.Message(
        form(handler),
        handler.name(),
        handler.typeParameters(),
        parameters(handler),
        handler.varargs(),
        seen(handler.result()),
        seen(handler.reply()),
        handler.thrown().stream()
            .map(Handler.Thrown::type)
            .filter(type -> !stub || seen(type).equals(type))
            .toList(),
        handler.job().millis().or((long) DEFAULT_TIMEOUT).intValue(),
        handler.isInline() && !handler.isDeferred(),
        record,
        names,
        new Names(names).free("worker"),
        overrides,
        handler.parameters().stream().anyMatch(p -> p.name().equals("target")));
  }

  /** No parameter may hide a class that the method names in an expression. */
  private List<Parameter> parameters(Handler handler) {
    Names names = new Names(Set.of("Shutdown", id.ref().simple()));
    return handler.parameters().stream()
        .map(p -> new Parameter(names.free(p.name()), seen(p.type())))
        .toList();
  }

  private static RefPlan.Message.Form form(Handler handler) {
    if (handler.kind() != Handler.Kind.CALL) {
      return RefPlan.Message.Form.CAST;
    }
    return handler.isDeferred() ? RefPlan.Message.Form.DEFERRED_CALL : RefPlan.Message.Form.CALL;
  }

  private TypeRef seen(TypeRef type) {
    return stub ? Mentions.nameable(type, id.packageName()) : type;
  }

  private boolean isNameable(Handler handler) {
    return types(handler).stream().allMatch(t -> Mentions.isNameable(t, id.packageName()));
  }

  private List<RefPlan.Step> steps() {
    List<RefPlan.Step> steps = new ArrayList<>();
    for (Handler handler : worker.handlers()) {
      RefPlan.Step.Kind kind =
          switch (handler.kind()) {
            case CALL, CAST -> null;
            case EVERY -> RefPlan.Step.Kind.EVERY;
            case AFTER_START -> RefPlan.Step.Kind.AFTER_START;
            case TERMINATE -> RefPlan.Step.Kind.TERMINATE;
            case ON_EXIT -> RefPlan.Step.Kind.ON_EXIT;
            case ON_DOWN -> RefPlan.Step.Kind.ON_DOWN;
            case FORMAT_STATUS -> RefPlan.Step.Kind.FORMAT_STATUS;
          };
      if (kind != null) {
        boolean lambda = handler.overloaded() || !isNameable(handler);
        long millis = handler.job().millis().or(0L);
        boolean takesCause = !handler.parameters().isEmpty();
        steps.add(new RefPlan.Step(kind, handler.name(), millis, lambda, takesCause));
      }
    }
    return List.copyOf(steps);
  }

  private Set<String> mentioned(List<Handler> handlers) {
    Set<String> names = new TreeSet<>(OF_THE_FILE);
    names.addAll(id.names());
    names.add(id.ref().simple());
    handlers.forEach(handler -> types(handler).forEach(type -> Mentions.collect(type, names)));
    worker.contracts().forEach(contract -> Mentions.collect(contract.type(), names));
    worker.declaration().typeParameters().stream().map(TypeParameter::name).forEach(names::add);
    return names;
  }

  private static List<TypeRef> types(Handler handler) {
    List<TypeRef> types = new ArrayList<>();
    handler.parameters().forEach(parameter -> types.add(parameter.type()));
    types.add(handler.result());
    handler.thrown().forEach(thrown -> types.add(thrown.type()));
    return types;
  }

  private static String recordName(Handler handler) {
    return Names.capitalized(handler.name()) + suffix(handler);
  }

  /** With the types of the parameters, since the method is overloaded. */
  private static String longRecordName(Handler handler) {
    return withTypes(handler.name(), handler.parameters()) + suffix(handler);
  }

  /** A method as part of the name of a class, told apart from others of its name. */
  static String withTypes(String method, List<Parameter> parameters) {
    StringBuilder name = new StringBuilder(Names.capitalized(method));
    for (Parameter parameter : parameters) {
      String type = parameter.type().bare().shown().replaceAll("<.*>", "").replace("[]", "Array");
      name.append(Names.capitalized(type.replaceAll("\\P{javaJavaIdentifierPart}", "")));
    }
    return name.toString();
  }

  private static String suffix(Handler handler) {
    return handler.kind() == Handler.Kind.CALL ? "Call" : "Cast";
  }
}

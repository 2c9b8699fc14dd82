package dev.espalier.processor.read;

import com.sun.source.tree.MethodTree;
import dev.espalier.processor.model.Ask;
import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.Constructor;
import dev.espalier.processor.model.Handler;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a process waits for others: goes from its constructors, handlers and its end through
 * the methods of its own class, each on the shortest way.
 */
final class AskReader {

  /** What waits for the answer of a supervisor. */
  private static final Set<String> OF_SUPERVISORS =
      Set.of(
          "childSpec",
          "countChildren",
          "deleteChild",
          "restartChild",
          "startChild",
          "stop",
          "terminateChild",
          "whichChild",
          "whichChildren");

  private static final Set<String> OF_ACCESSORS = Set.of("findOrStart", "start", "stop");
  private static final Set<String> OF_ACCESSORS_WITHOUT_KEYS = Set.of("count", "refs", "stream");
  private static final Set<String> OF_TREES = Set.of("awaitTermination", "close");

  private final Compiler compiler;
  private final Bodies bodies;
  private final Places places;
  private final TypeElement type;
  private final Set<TypeElement> above;
  private final OwnMethods own;
  private final Holders holders;
  private final TypeReader types;
  private final Map<ExecutableElement, List<StepScanner.Step>> steps = new HashMap<>();
  private final List<Ask> asks = new ArrayList<>();

  AskReader(
      Compiler compiler,
      Known known,
      Bodies bodies,
      Places places,
      TypeElement type,
      Set<TypeElement> above,
      OwnMethods own) {
    this.compiler = compiler;
    this.bodies = bodies;
    this.places = places;
    this.type = type;
    this.above = above;
    this.own = own;
    this.holders = new Holders(compiler, known, bodies, type, above);
    this.types = new TypeReader(compiler, known, compiler.id(type).packageName());
  }

  List<Ask> read() {
    for (ExecutableElement each : compiler.constructors(type)) {
      follow(Ask.Moment.START, each, bodies.of(each));
    }
    Set<ExecutableElement> entered = new HashSet<>();
    for (TypeElement each : above) {
      for (ExecutableElement method : compiler.methods(each)) {
        Ask.Moment moment = moment(method);
        OwnMethods.Method run = moment == null ? null : own.implementation(method);
        if (moment != null && run != null && entered.add(run.element())) {
          follow(moment, run.element(), run.tree());
        }
      }
    }
    return List.copyOf(asks);
  }

  /** When the runtime calls a method, null if it does not. */
  private Ask.@Nullable Moment moment(ExecutableElement method) {
    for (AnnotationMirror mirror : method.getAnnotationMirrors()) {
      Handler.Kind kind = Marks.handlerKind(mirror);
      if (kind != null) {
        return kind == Handler.Kind.TERMINATE ? Ask.Moment.END : Ask.Moment.MESSAGE;
      }
    }
    boolean close =
        method.getSimpleName().contentEquals("close")
            && method.getParameters().isEmpty()
            && compiler.isA(type.asType(), "java.lang.AutoCloseable");
    return close ? Ask.Moment.END : null;
  }

  /** A method on the way, and the way to it. */
  private record Stop(
      ExecutableElement method, MethodTree tree, Ask.Moment moment, List<String> path) {}

  private void follow(Ask.Moment moment, ExecutableElement entry, @Nullable MethodTree tree) {
    Deque<Stop> open = new ArrayDeque<>();
    Set<Map.Entry<ExecutableElement, Ask.Moment>> seen = new HashSet<>();
    enter(entry, tree, moment, List.of(), open, seen);
    while (!open.isEmpty()) {
      Stop stop = open.remove();
      for (StepScanner.Step step : steps(stop)) {
        Ask.Moment then = step.later() ? Ask.Moment.MESSAGE : stop.moment();
        if (step instanceof StepScanner.Step.Request request) {
          ask(request, then, stop);
        } else if (step instanceof StepScanner.Step.Enter enter) {
          OwnMethods.Method method = enter.method();
          enter(method.element(), method.tree(), then, stop.path(), open, seen);
        }
      }
    }
  }

  private void enter(
      ExecutableElement method,
      @Nullable MethodTree tree,
      Ask.Moment moment,
      List<String> path,
      Deque<Stop> open,
      Set<Map.Entry<ExecutableElement, Ask.Moment>> seen) {
    if (tree != null && seen.add(Map.entry(method, moment))) {
      List<String> longer = new ArrayList<>(path);
      longer.add(signature(method));
      open.add(new Stop(method, tree, moment, List.copyOf(longer)));
    }
  }

  private List<StepScanner.Step> steps(Stop stop) {
    List<StepScanner.Step> known = steps.get(stop.method());
    if (known == null) {
      known = StepScanner.steps(own, holders, stop.method(), stop.tree());
      steps.put(stop.method(), known);
    }
    return known;
  }

  private void ask(StepScanner.Step.Request request, Ask.Moment moment, Stop stop) {
    String message = message(request);
    if (message != null) {
      Ask ask =
          new Ask(
              moment,
              stop.path(),
              request.target(),
              request.receiver(),
              message,
              places.at(stop.method()));
      if (!asks.contains(ask)) { // origins are all equal
        asks.add(ask);
      }
    }
  }

  /** What is asked, null if nobody waits for the answer. */
  private @Nullable String message(StepScanner.Step.Request request) {
    Ask.Target target = request.target();
    String name = request.name();
    boolean supervisor = request.receiver().endsWith(".supervisor()");
    if (target instanceof Ask.Target.Worker process) {
      return supervisor ? null : call(process.worker(), name, request.arguments());
    }
    if (target instanceof Ask.Target.Itself) {
      return supervisor ? null : call(compiler.id(type), name, request.arguments());
    }
    if (target instanceof Ask.Target.Pool) { // only what waits for its children, too
      return !supervisor && OF_ACCESSORS.contains(name) ? name + "()" : null;
    }
    boolean waits =
        supervisor
            ? OF_SUPERVISORS.contains(name)
            : target instanceof Ask.Target.Tree
                ? OF_TREES.contains(name)
                : OF_ACCESSORS.contains(name)
                    || (OF_ACCESSORS_WITHOUT_KEYS.contains(name) && !hasKey());
    return waits ? name + "()" : null;
  }

  private boolean hasKey() {
    return compiler.constructors(type).stream()
        .flatMap(constructor -> constructor.getParameters().stream())
        .flatMap(parameter -> parameter.getAnnotationMirrors().stream())
        .anyMatch(mirror -> Marks.givenKind(mirror) == Constructor.Given.Kind.KEY);
  }

  /** A call of a worker, null if it is something else, or may be. */
  private @Nullable String call(ClassId worker, String name, int arguments) {
    TypeElement element = compiler.elements().getTypeElement(worker.qualified());
    if (element == null) {
      return null;
    }
    List<ExecutableElement> fitting = new ArrayList<>();
    for (TypeElement each : compiler.above(element)) {
      for (ExecutableElement method : compiler.methods(each)) {
        if (method.getSimpleName().contentEquals(name)
            && Marks.hasHandlerMark(method)
            && new OwnMethods.Method(method, null).takes(arguments)) {
          fitting.add(method);
        }
      }
    }
    boolean calls =
        !fitting.isEmpty()
            && fitting.stream()
                .allMatch(method ->
                    method.getAnnotationMirrors().stream()
                        .anyMatch(mirror -> Marks.handlerKind(mirror) == Handler.Kind.CALL));
    if (!calls) {
      return null;
    }
    return fitting.size() == 1 ? signature(fitting.get(0)) : name + "(..)";
  }

  private String signature(ExecutableElement method) {
    String name =
        method.getSimpleName().contentEquals("<init>")
            ? Objects.requireNonNull(method.getEnclosingElement()).getSimpleName().toString()
            : method.getSimpleName().toString();
    return method.getParameters().stream()
        .map(parameter -> types.read(parameter.asType()).shown())
        .collect(Collectors.joining(", ", name + "(", ")"));
  }
}

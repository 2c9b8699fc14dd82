package dev.espalier.processor.read;

import dev.espalier.processor.model.Callback;
import dev.espalier.processor.model.Constructor;
import dev.espalier.processor.model.Handler;
import dev.espalier.processor.model.Misplaced;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Finds annotations of ours in places where they cannot mean anything. */
final class MisplacedReader {

  private final Compiler compiler;
  private final Places places;

  MisplacedReader(Compiler compiler, Places places) {
    this.compiler = compiler;
    this.places = places;
  }

  List<Misplaced> read(TypeElement type) {
    List<Misplaced> found = new ArrayList<>();
    if (Marks.hasUnresolved(type)) {
      return found; // the compiler complains of it, and it may be what seems to be missing
    }
    AnnotationMirror supervisor = Marks.find(type, Marks.SUPERVISOR);
    if (supervisor != null && !canSupervise(type)) {
      found.add(
          new Misplaced(
              "@Supervisor",
              shown(type),
              "only a class or an interface can declare a tree",
              "turn `" + type.getSimpleName() + "` into an interface",
              places.at(type, supervisor)));
      return found; // the cause of all that its methods could say
    }
    AnnotationMirror child = Marks.find(type, Marks.CHILD);
    if (child != null && supervisor == null && !canWork(type)) {
      found.add(
          new Misplaced(
              "@Child",
              shown(type),
              "a process is an object that its supervisor constructs",
              "annotate the class that implements the process",
              places.at(type, child)));
    }
    AnnotationMirror application = Marks.find(type, Marks.APPLICATION);
    if (application != null && supervisor == null) {
      found.add(
          new Misplaced(
              "@Application",
              shown(type) + ", which is no supervisor",
              "an application is a supervision tree with what a program needs around it",
              canSupervise(type) && !Marks.isWorker(type)
                  ? "annotate `" + type.getSimpleName() + "` with @Supervisor"
                  : "move @Application to the supervisor at the top of the tree",
              places.at(type, application)));
    }
    boolean told = false;
    for (ExecutableElement method : compiler.methods(type)) {
      if (Marks.isCallback(method) && !told) {
        callback(type, method, supervisor, application, found);
        told = supervisor != null && application == null; // the others have the same cause
      }
      misplaced(type, method, supervisor, found);
      given(method, "method `" + method.getSimpleName() + "`", found);
    }
    if (supervisor != null || !Marks.isWorker(type)) {
      for (ExecutableElement constructor : compiler.constructors(type)) {
        given(constructor, "the constructor of " + role(type, supervisor), found);
      }
    }
    return found;
  }

  private void misplaced(
      TypeElement type,
      ExecutableElement method,
      @Nullable AnnotationMirror supervisor,
      List<Misplaced> found) {
    AnnotationMirror child = Marks.find(method, Marks.CHILD);
    AnnotationMirror dynamic = Marks.find(method, Marks.DYNAMIC_SUPERVISOR);
    AnnotationMirror partition = Marks.find(method, Marks.PARTITION_SUPERVISOR);
    AnnotationMirror declaration = child != null ? child : dynamic != null ? dynamic : partition;
    if (partition != null) {
      besidePartitions(method, child, dynamic, found);
    }
    boolean single = RuntimeProductReader.isSingleProcess(compiler, method.getReturnType());
    if (dynamic != null && single && partition == null) {
      found.add(
          new Misplaced(
              "@DynamicSupervisor",
              "`" + method.getSimpleName() + "`, which is one process and no supervisor",
              "a dynamic supervisor starts any number of processes: workers of one class, or tasks",
              child == null ? "annotate it with @Child instead" : "remove @DynamicSupervisor",
              places.at(method, dynamic)));
    } else if (child != null && dynamic != null && partition == null) {
      found.add(
          new Misplaced(
              "@Child",
              "the dynamic supervisor `" + method.getSimpleName() + "`",
              "a dynamic supervisor is permanent and has all the time it needs to stop; how its"
                  + " children are restarted and stopped is said at their class",
              "remove @Child",
              places.at(method, child)));
    }
    if (declaration != null && supervisor == null) {
      found.add(
          new Misplaced(
              "@" + declaration.getAnnotationType().asElement().getSimpleName(),
              "a method of `" + type.getSimpleName() + "`, which is no supervisor",
              "children are the methods of a type that is annotated with @Supervisor",
              "annotate `" + type.getSimpleName() + "` with @Supervisor",
              places.at(method, declaration)));
    }
    for (AnnotationMirror mirror : method.getAnnotationMirrors()) {
      Handler.Kind kind = Marks.handlerKind(mirror);
      if (kind != null && (supervisor != null || !canHandle(type))) {
        found.add(
            new Misplaced(
                kind.shown(),
                "a method of the "
                    + (supervisor == null
                        ? shown(type)
                        : "supervisor `" + type.getSimpleName() + "`"),
                supervisor == null
                    ? "messages are handled by a class that a supervisor constructs"
                    : "a supervisor only starts, restarts and stops its children",
                "move `" + method.getSimpleName() + "` into a worker class",
                places.at(method, mirror)));
      }
    }
  }

  /** A method that no application calls. */
  private void callback(
      TypeElement type,
      ExecutableElement method,
      @Nullable AnnotationMirror supervisor,
      @Nullable AnnotationMirror application,
      List<Misplaced> found) {
    String name = "`" + method.getSimpleName() + "`";
    for (AnnotationMirror mirror : method.getAnnotationMirrors()) {
      Callback.Kind kind = Marks.callbackKind(mirror);
      if (kind != null && application == null) {
        found.add(
            new Misplaced(
                kind.shown(),
                "a method of `" + type.getSimpleName() + "`, which is no application",
                "it is called by the program that is made of the supervisor at the top",
                supervisor == null
                    ? "move " + name + " to the supervisor with @Application"
                    : "annotate `" + type.getSimpleName() + "` with @Application",
                places.at(method, mirror)));
      } else if (kind != null && supervisor != null && Marks.isChild(method)) {
        found.add(
            new Misplaced(
                kind.shown(),
                "the child " + name,
                "a child is started and stopped by its supervisor, as often as it takes",
                "remove " + kind.shown() + ", or move it to a method of its own",
                places.at(method, mirror)));
      }
    }
  }

  private void besidePartitions(
      ExecutableElement method,
      @Nullable AnnotationMirror child,
      @Nullable AnnotationMirror dynamic,
      List<Misplaced> found) {
    String where = "the partition supervisor `" + method.getSimpleName() + "`";
    if (child != null) {
      found.add(
          new Misplaced(
              "@Child",
              where,
              "a partition supervisor is permanent and has all the time it needs to stop; how its"
                  + " partitions are restarted and stopped is said at their class",
              "remove @Child",
              places.at(method, child)));
    }
    if (dynamic != null) {
      found.add(
          new Misplaced(
              "@DynamicSupervisor",
              where,
              "a method declares one child, which starts its own children on demand or has a fixed"
                  + " number of partitions",
              "declare the dynamic supervisor in a @Supervisor type, and have `"
                  + method.getSimpleName()
                  + "` return that type",
              places.at(method, dynamic)));
    }
  }

  /** Marks of what is given at a start, where nobody starts anything. */
  private void given(ExecutableElement executable, String of, List<Misplaced> found) {
    for (VariableElement parameter : executable.getParameters()) {
      for (AnnotationMirror mirror : parameter.getAnnotationMirrors()) {
        Constructor.Given.Kind kind = Marks.givenKind(mirror);
        if (kind != null) {
          found.add(
              new Misplaced(
                  kind.shown(),
                  "parameter `" + parameter.getSimpleName() + "` of " + of,
                  kind == Constructor.Given.Kind.PARTITION
                      ? "the number of a partition goes to the constructor of its class"
                      : "what a child of a dynamic supervisor is given goes to its constructor",
                  "remove " + kind.shown() + ", or move it to the constructor of a worker class",
                  places.at(parameter, mirror)));
        }
      }
    }
  }

  private static String role(TypeElement type, @Nullable AnnotationMirror supervisor) {
    String name = "`" + type.getSimpleName() + "`";
    if (supervisor != null) {
      return "supervisor " + name;
    }
    boolean isAbstract = type.getModifiers().contains(Modifier.ABSTRACT);
    return isAbstract ? "the abstract class " + name : shown(type);
  }

  private static boolean canSupervise(TypeElement type) {
    return type.getKind() == ElementKind.CLASS || type.getKind() == ElementKind.INTERFACE;
  }

  private static boolean canWork(TypeElement type) {
    return type.getKind() == ElementKind.CLASS || type.getKind() == ElementKind.RECORD;
  }

  private static boolean canHandle(TypeElement type) {
    return canWork(type) || type.getKind() == ElementKind.INTERFACE;
  }

  private static String shown(Element type) {
    String word =
        type.getKind() == ElementKind.ANNOTATION_TYPE
            ? "annotation type"
            : type.getKind().name().toLowerCase(Locale.ROOT);
    return word + " `" + type.getSimpleName() + "`";
  }
}

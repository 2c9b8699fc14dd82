package dev.espalier.processor.read;

import dev.espalier.processor.model.Handler;
import dev.espalier.processor.model.Misplaced;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Finds annotations of ours in places where they cannot mean anything. */
final class MisplacedReader {

  private final Places places;

  MisplacedReader(Places places) {
    this.places = places;
  }

  List<Misplaced> read(TypeElement type) {
    List<Misplaced> found = new ArrayList<>();
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
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      misplaced(type, method, supervisor, found);
    }
    return found;
  }

  private void misplaced(
      TypeElement type,
      ExecutableElement method,
      @Nullable AnnotationMirror supervisor,
      List<Misplaced> found) {
    AnnotationMirror child = Marks.find(method, Marks.CHILD);
    if (child != null && supervisor == null) {
      found.add(
          new Misplaced(
              "@Child",
              "a method of `" + type.getSimpleName() + "`, which is no supervisor",
              "children are the methods of a type that is annotated with @Supervisor",
              "annotate `" + type.getSimpleName() + "` with @Supervisor",
              places.at(method, child)));
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

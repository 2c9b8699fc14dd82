package dev.espalier.processor.read;

import dev.espalier.processor.model.ApplicationModel;
import dev.espalier.processor.model.Callback;
import dev.espalier.processor.model.ClassId;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Reads what makes a program of a supervisor: its {@code @Application} and the methods that it
 * calls, which like children are those declared in that very type.
 */
final class ApplicationReader {

  private final Compiler compiler;
  private final Known known;
  private final Places places;

  ApplicationReader(Compiler compiler, Known known, Places places) {
    this.compiler = compiler;
    this.known = known;
    this.places = places;
  }

  /**
   * Null if the supervisor is no application. Callbacks have a type reader of their own: what they
   * need matters for the launcher, not for the tree, while the launcher needs what the tree needs.
   */
  @Nullable ApplicationModel read(
      TypeElement type, DeclarationReader declarations, TypeReader ofTree) {
    AnnotationMirror mirror = Marks.find(type, Marks.APPLICATION);
    if (mirror == null) {
      return null;
    }
    ClassId id = compiler.id(type);
    TypeReader types = new TypeReader(compiler, known, id.packageName());
    types.use(type);
    List<Callback> callbacks = new ArrayList<>();
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (Marks.isCallback(method) && !Marks.isChild(method)) {
        callbacks.add(callback(method, types));
      }
    }
    ofTree.missing().addAll(types.missing());
    types.suppressions().addAll(ofTree.suppressions());
    types.langNames().addAll(ofTree.langNames());
    return new ApplicationModel(
        places.setting(type, mirror, "name", String.class),
        places.setting(type, mirror, "type", String.class),
        places.setting(type, mirror, "terminationGrace", Integer.class),
        List.copyOf(callbacks),
        declarations.surroundings(type, id.application(), types));
  }

  private Callback callback(ExecutableElement method, TypeReader types) {
    types.use(method);
    List<Callback.Job> jobs = new ArrayList<>();
    for (AnnotationMirror mirror : method.getAnnotationMirrors()) {
      Callback.Kind kind = Marks.callbackKind(mirror);
      if (kind != null) {
        jobs.add(new Callback.Job(kind, places.at(method, mirror)));
      }
    }
    return new Callback(
        method.getSimpleName().toString(),
        places.at(method),
        List.copyOf(jobs),
        SupervisorReader.modifiers(compiler, method),
        SupervisorReader.parameters(method, types),
        types.read(method.getReturnType()),
        method.getThrownTypes().stream().filter(compiler::isTooWide).map(types::read).toList());
  }
}

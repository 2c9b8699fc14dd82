package dev.espalier.processor;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.Completion;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * Hands a watched Filer to the real processor, keeps what each file was generated from, and looks
 * at the types twice itself.
 */
public final class WatchedProcessor implements Processor {
  private final EspalierProcessor real = new EspalierProcessor();
  private final Map<String, String> origins = new TreeMap<>();
  private final Map<String, String> others = new TreeMap<>();
  private final TwoSights sights = new TwoSights();
  private ProcessingEnvironment environment;

  /** The originating elements of each generated class, as text. */
  public Map<String, String> origins() {
    return origins;
  }

  /** Files that are no sources, by location and name, with their originating elements. */
  public Map<String, String> others() {
    return others;
  }

  /** What the first and the second look at the types have shown. */
  TwoSights sights() {
    return sights;
  }

  /** What looked different before anything was generated, by type; has to be empty. */
  public Map<String, String> misread() {
    return sights.differences();
  }

  @Override
  public void init(ProcessingEnvironment environment) {
    this.environment = environment;
    Filer filer = watched(Filer.class, environment.getFiler(), null);
    real.init(watched(ProcessingEnvironment.class, environment, filer));
  }

  private <T> T watched(Class<T> type, T target, Filer filer) {
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          if (method.getName().equals("getFiler")) {
            return filer;
          }
          if (method.getName().equals("createSourceFile")) {
            origins.put((String) arguments[0], List.of((Element[]) arguments[1]).toString());
          } else if (method.getName().equals("createResource")) {
            others.put(
                arguments[0] + " " + arguments[2], List.of((Element[]) arguments[3]).toString());
          }
          try {
            return method.invoke(target, arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        };
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    sights.look(environment, round);
    return real.process(annotations, round);
  }

  @Override
  public Set<String> getSupportedOptions() {
    return real.getSupportedOptions();
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return real.getSupportedAnnotationTypes();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return real.getSupportedSourceVersion();
  }

  @Override
  public Iterable<? extends Completion> getCompletions(
      Element element, AnnotationMirror annotation, ExecutableElement member, String userText) {
    return List.of();
  }
}

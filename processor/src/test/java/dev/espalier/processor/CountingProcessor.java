package dev.espalier.processor;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * The real processor with {@code Elements} and {@code Types} that count how often they are asked.
 */
public final class CountingProcessor extends AbstractProcessor {

  private final EspalierProcessor real = new EspalierProcessor();
  private final Map<String, Long> calls = new TreeMap<>();

  /** How often each method was called. */
  public Map<String, Long> calls() {
    return calls;
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    Elements elements = counting(Elements.class, environment.getElementUtils());
    Types types = counting(Types.class, environment.getTypeUtils());
    InvocationHandler handler =
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "getElementUtils" -> elements;
              case "getTypeUtils" -> types;
              default -> method.invoke(environment, arguments);
            };
    real.init(proxy(ProcessingEnvironment.class, handler));
  }

  private <T> T counting(Class<T> type, T target) {
    return proxy(
        type,
        (proxy, method, arguments) -> {
          calls.merge(type.getSimpleName() + "." + method.getName(), 1L, Long::sum);
          try {
            return method.invoke(target, arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        });
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
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
}

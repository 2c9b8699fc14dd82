package dev.espalier.processor.read;

import dev.espalier.processor.model.Silence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Finds ids of rules in {@code @SuppressWarnings} on a type, its members and their parameters. */
final class SilenceReader {

  private final Places places;
  private final List<Silence> found = new ArrayList<>();

  SilenceReader(Places places) {
    this.places = places;
  }

  List<Silence> read(TypeElement type) {
    on(type);
    for (Element member : type.getEnclosedElements()) {
      boolean again = member.getKind() == ElementKind.RECORD_COMPONENT; // its field has the same
      if (!(member instanceof TypeElement)
          && !again) { // types are read by themselves if they matter
        on(member);
      }
      if (member instanceof ExecutableElement executable) {
        executable.getParameters().forEach(this::on);
      }
    }
    return type.getKind() == ElementKind.RECORD ? eachOnce() : List.copyOf(found);
  }

  /** What is written on a component stands on its parameter and its methods, too. */
  private List<Silence> eachOnce() {
    Map<String, Silence> byId = new LinkedHashMap<>();
    found.forEach(silence -> byId.putIfAbsent(silence.id(), silence));
    return List.copyOf(byId.values());
  }

  private void on(Element element) {
    AnnotationMirror mirror = Marks.find(element, "java.lang.SuppressWarnings");
    AnnotationValue value = mirror == null ? null : Marks.value(mirror, "value");
    if (mirror == null || value == null) {
      return;
    }
    List<?> items = value.getValue() instanceof List<?> list ? list : List.of(value);
    for (Object item : items) {
      if (item instanceof AnnotationValue token
          && token.getValue() instanceof String text
          && text.startsWith("ESP")) {
        found.add(new Silence(text, places.at(element, mirror, token)));
      }
    }
  }
}

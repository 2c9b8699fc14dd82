package dev.espalier.processor.read;

import dev.espalier.processor.model.Origin;
import dev.espalier.processor.model.Setting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Makes the places of findings for one type that is read: numbered in the order of the source, and
 * always inside that type, since a place in a class file cannot be shown.
 */
final class Places {

  private static final int ROOM = 10_000; // for the annotations and values of one member

  private final TypeElement root;
  private final String type;
  private final List<Element> members;
  private final Map<Element, Set<String>> silenced = new HashMap<>(); // never iterated
  private int count;

  Places(TypeElement root) {
    this.root = root;
    this.type = root.getQualifiedName().toString();
    this.members = new ArrayList<>(root.getEnclosedElements());
  }

  Origin at(Element element) {
    return at(element, null, null);
  }

  Origin at(Element element, @Nullable AnnotationMirror annotation) {
    return at(element, annotation, null);
  }

  Origin at(
      Element element, @Nullable AnnotationMirror annotation, @Nullable AnnotationValue value) {
    Element member = member(element);
    boolean inside = member.equals(root) || members.contains(member);
    int position = (members.indexOf(member) + 1) * ROOM + count++;
    return inside
        ? new Origin(type, position, silenced(element), element, annotation, value)
        : new Origin(type, count++, silenced(root), root, null, null);
  }

  /** The member that a parameter belongs to, else the element itself. */
  private static Element member(Element element) {
    Element around = element.getEnclosingElement();
    return element.getKind() == ElementKind.PARAMETER && around != null ? around : element;
  }

  /** One value of an annotation with its place. */
  <T> Setting<T> setting(
      Element element, AnnotationMirror annotation, String member, Class<T> valueType) {
    AnnotationValue value = Marks.value(annotation, member);
    return new Setting<>(Marks.read(value, valueType), at(element, annotation, value));
  }

  /** Ids on the element and on the types around it: all in the file that is being compiled. */
  private Set<String> silenced(Element element) {
    Set<String> known = silenced.get(element);
    if (known != null) {
      return known;
    }
    Set<String> ids = new TreeSet<>(Marks.strings(element, "java.lang.SuppressWarnings", "value"));
    Element around = element.getEnclosingElement();
    if (around != null) {
      ids.addAll(silenced(around));
    }
    silenced.put(element, ids);
    return ids;
  }
}

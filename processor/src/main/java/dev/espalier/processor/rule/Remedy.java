package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.Declaration;
import dev.espalier.processor.model.Passage;
import dev.espalier.processor.model.Shape;
import dev.espalier.processor.model.TypeRef;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The help for ESP050: what to write instead of something that can be changed. */
final class Remedy {

  private static final int LONGEST_RECORD = 5;

  private static final Map<String, String> BOXES =
      Map.of(
          "boolean", "Boolean",
          "char", "Character",
          "double", "Double",
          "float", "Float",
          "int", "Integer",
          "long", "Long",
          "short", "Short");

  private final Passage passage;
  private final Fault fault;

  private Remedy(Passage passage, Fault fault) {
    this.passage = passage;
    this.fault = fault;
  }

  /** The finding with help. */
  static Finding help(Finding finding, Passage passage, Fault fault) {
    Remedy remedy = new Remedy(passage, fault);
    String change = remedy.change();
    String promise = remedy.promise();
    Finding helped = change == null ? finding : finding.help(change);
    return promise == null ? helped : helped.help((change == null ? "" : "or ") + promise);
  }

  /** What to change, null if there is nothing but a promise. */
  private @Nullable String change() {
    Fault.Hop hop = fault.last();
    if (hop == null) {
      return direct();
    }
    String owner = hop.owner().simple();
    if (!hop.shape().isSource() && hop.shape().kind() != Declaration.Kind.INTERFACE) {
      return "send a record with what is needed of `" + owner + "`";
    }
    if (hop.part() == null) {
      return fault.cause() instanceof Fault.Worker worker && isAround(worker, hop.owner())
          ? "make `" + owner + "` a record, or a static class: an inner one holds the worker"
          : "let `" + owner + "` have what it needs in final fields, and not extend it";
    }
    if (fault.cause() instanceof Fault.NotFinal) {
      return notFinal(hop, hop.part());
    }
    return field(hop, hop.part());
  }

  /** The type of the parameter or result is at fault, or one of its type arguments. */
  private @Nullable String direct() {
    if (passage.kind() == Passage.Kind.TYPE_ARGUMENT && passage.byRef() != null) {
      return "use `" + passage.byRef().shown() + "` as `" + passage.name() + "`";
    }
    Better better = better();
    if (better == null) {
      return null;
    }
    String type = written(passage.type(), better);
    boolean whole = passage.type().equals(better.fault()) && !better.copy().isEmpty();
    return switch (passage.kind()) {
      case RESULT ->
          "return `"
              + type
              + "`"
              + (whole ? ", as in `return " + copy(better, "result") + ";`" : "");
      case TYPE_ARGUMENT -> "use `" + type + "` as `" + passage.name() + "`";
      case PARAMETER, GIVEN, NEEDED ->
          "take `"
              + type
              + " "
              + passage.name()
              + "`"
              + (whole ? ", and pass `" + copy(better, passage.name()) + "`" : "");
    };
  }

  private static boolean isAround(Fault.Worker worker, ClassId inner) {
    return inner.nested().startsWith(worker.type().id().nested() + ".");
  }

  private @Nullable String field(Fault.Hop hop, Shape.Part part) {
    Better better = better();
    if (better == null) {
      return null;
    }
    String owner = hop.owner().simple();
    String change =
        "in `" + owner + "`, declare `" + written(part.type(), better) + " " + part.name() + "`";
    if (!part.type().equals(better.fault()) || better.copy().isEmpty()) {
      return change;
    }
    String assignment = part.name() + " = " + copy(better, part.name()) + ";";
    return change
        + " and copy what comes in:\n"
        + (hop.shape().kind() == Declaration.Kind.RECORD
            ? owner + " { " + assignment + " }"
            : "this." + assignment);
  }

  private static String notFinal(Fault.Hop hop, Shape.Part part) {
    Shape.Composite shape = hop.shape();
    boolean generic = shape.parts().stream().anyMatch(p -> p.type() instanceof TypeRef.Variable);
    if (generic || !shape.kin().isEmpty() || shape.parts().size() > LONGEST_RECORD) {
      return "make `" + part.name() + "` of `" + hop.owner().simple() + "` final";
    }
    String components =
        shape.parts().stream()
            .map(p -> p.type().shown() + " " + p.name())
            .collect(Collectors.joining(", "));
    return "make it a record: `record " + hop.owner().simple() + "(" + components + ") {}`";
  }

  /** Which promise would silence the warning, null if none would be true. */
  private @Nullable String promise() {
    Fault.Hop hop = fault.last();
    if (fault.cause() instanceof Fault.Worker) {
      return null;
    }
    if (hop != null && hop.shape().isSource()) {
      return fault.cause() instanceof Fault.Elements && hop.part() != null
          ? "copy the array where it comes in and where it goes out, and mark it: `@Shareable "
              + hop.part().type().shown()
              + " "
              + hop.part().name()
              + "`"
          : "mark `"
              + hop.owner().simple()
              + "` with @Shareable, if nobody changes it once it is sent";
    }
    return switch (passage.kind()) {
      case RESULT -> "mark the method with @Shareable, if the worker does not keep the object";
      case TYPE_ARGUMENT -> null;
      case PARAMETER, GIVEN, NEEDED ->
          "mark it, if "
              + (passage.kind() == Passage.Kind.GIVEN
                  ? "nobody changes it once it is given"
                  : "its sender does not use it again")
              + ": `@Shareable "
              + passage.type().shown()
              + " "
              + passage.name()
              + "`";
    };
  }

  /** A type to write instead of another one. */
  private record Better(TypeRef fault, String type, String copy) {}

  private @Nullable Better better() {
    if (fault.cause() instanceof Fault.Changeable changeable) {
      TypeRef.Named type = changeable.type();
      PlatformTypes.Instead instead = PlatformTypes.instead(type.id());
      if (instead == null || (instead.generic() && type.arguments().isEmpty())) {
        return null;
      }
      String arguments = instead.generic() ? "<" + TypeRef.shown(type.arguments()) + ">" : "";
      return new Better(type, instead.type() + arguments, instead.copy());
    }
    if (fault.cause() instanceof Fault.Worker worker) {
      TypeRef.Named ref =
          TypeRef.Named.of(worker.ref(), worker.type().arguments().toArray(TypeRef[]::new));
      return new Better(worker.type(), ref.shown(), "");
    }
    if (fault.cause() instanceof Fault.Elements elements) {
      TypeRef component = elements.type().component();
      if (component instanceof TypeRef.Primitive primitive) {
        String box = BOXES.get(primitive.keyword()); // a list of bytes helps nobody
        return box == null ? null : new Better(elements.type(), "List<" + box + ">", "");
      }
      return new Better(elements.type(), "List<" + component.shown() + ">", "List.of(%s)");
    }
    return null;
  }

  private static String copy(Better better, String name) {
    return better.copy().replace("%s", name);
  }

  /** A type as a person would write it, with the better one in the place of the fault. */
  private static String written(TypeRef type, Better better) {
    if (type.equals(better.fault())) {
      return better.type();
    }
    if (type instanceof TypeRef.ArrayOf array) {
      return written(array.component(), better) + "[]";
    }
    if (type instanceof TypeRef.Wildcard wildcard
        && wildcard.bound() != null
        && !wildcard.lower()) {
      return "? extends " + written(wildcard.bound(), better);
    }
    if (type instanceof TypeRef.Named named && !named.arguments().isEmpty()) {
      ClassId id = named.id();
      return named.arguments().stream()
          .map(argument -> written(argument, better))
          .collect(Collectors.joining(", ", id.simple() + "<", ">"));
    }
    return type.shown();
  }
}

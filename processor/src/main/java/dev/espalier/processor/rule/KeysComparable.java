package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.Constructor;
import dev.espalier.processor.model.Origin;
import dev.espalier.processor.model.Passage;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.Shape;
import dev.espalier.processor.model.SupervisorModel;
import dev.espalier.processor.model.TypeModel;
import dev.espalier.processor.model.TypeRef;
import dev.espalier.processor.model.WorkerModel;
import java.util.Map;

/** ESP074: a key equals another one with the same content, so that somebody else can find by it. */
final class KeysComparable implements Rule {

  @Override
  public void check(WorkerModel worker, Findings findings) {
    Map<ClassId, Shape> shapes = worker.isolation().shapes();
    for (Constructor constructor : worker.constructors()) {
      for (Constructor.Given given : constructor.given()) {
        if (given.kind() == Constructor.Given.Kind.KEY) {
          String of =
              "key `"
                  + given.parameter().name()
                  + "` of `"
                  + worker.declaration().id().simple()
                  + "` is";
          TypeRef type = given.parameter().type();
          if (!(type instanceof TypeRef.ArrayOf)) { // ESP035
            check(type, shapes, of, given.origin(), findings);
          }
        }
      }
    }
  }

  @Override
  public void check(SupervisorModel supervisor, Findings findings) {
    Map<ClassId, Shape> shapes = supervisor.isolation().shapes();
    for (ChildMethod child : supervisor.children()) {
      if (child.product() instanceof Product.BuiltIn.Entries registry
          && !registry.type().arguments().isEmpty()) {
        String of = "keys of registry `" + child.name() + "` are";
        check(registry.type().arguments().get(0), shapes, of, child.origin(), findings);
      }
    }
  }

  /** Whether this rule has something to say about a value that a start is given. */
  static boolean tells(TypeModel model, Passage passage) {
    return passage.kind() == Passage.Kind.GIVEN
        && model instanceof WorkerModel worker
        && worker.constructors().stream()
            .flatMap(constructor -> constructor.given().stream())
            .filter(given -> given.kind() == Constructor.Given.Kind.KEY)
            .anyMatch(given -> given.parameter().name().equals(passage.name()))
        && new Identities(model.isolation().shapes()).in(passage.type()) != null;
  }

  private static void check(
      TypeRef type, Map<ClassId, Shape> shapes, String of, Origin origin, Findings findings) {
    Identities.Identity identity = new Identities(shapes).in(type);
    if (identity != null) {
      findings.add(
          Finding.of(RuleId.ESP074, origin, of + " compared by identity: " + identity.shown())
              .note(
                  "a key finds what was registered under one that equals it; one that is made anew"
                      + " with the same content would find nothing")
              .help(remedy(identity, shapes)));
    }
  }

  private static String remedy(Identities.Identity identity, Map<ClassId, Shape> shapes) {
    String type = "`" + identity.type().shown() + "`";
    if (identity.type() instanceof TypeRef.Named named
        && shapes.get(named.id()) instanceof Shape.Composite) {
      return "make " + type + " a record, or give it equals and hashCode";
    }
    String last = identity.path().isEmpty() ? "" : identity.path().get(identity.path().size() - 1);
    return "take a String, a List or a record instead of "
        + type
        + (last.isEmpty()
            ? ""
            : ", or give `"
                + last.substring(0, last.indexOf('.'))
                + "` equals and hashCode that compare what is in it");
  }
}

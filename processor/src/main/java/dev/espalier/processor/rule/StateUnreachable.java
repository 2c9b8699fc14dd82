package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.Access;
import dev.espalier.processor.model.Isolation;
import dev.espalier.processor.model.OtherModel;
import dev.espalier.processor.model.Shape;
import dev.espalier.processor.model.TypeModel;
import dev.espalier.processor.model.TypeRef;
import dev.espalier.processor.model.WorkerModel;

/** ESP051: nobody but the process itself reaches its state, and a restart begins without any. */
final class StateUnreachable implements Rule {

  @Override
  public void check(TypeModel model, Findings findings) {
    Sharing sharing = new Sharing(model.isolation().shapes());
    boolean isWorker = model instanceof WorkerModel;
    boolean isBase = model instanceof OtherModel && !model.handlers().isEmpty();
    for (Isolation.Field field : model.isolation().fields()) {
      if (field.isStatic() && (isWorker || isBase)) {
        ofClass(model, field, sharing, findings);
      } else if (isWorker && !field.isFinal() && isOpen(field)) {
        String name = model.declaration().id().simple();
        findings.add(
            Finding.of(
                    RuleId.ESP051,
                    field.origin(),
                    "field `"
                        + field.name()
                        + "` of worker `"
                        + name
                        + "` can be changed from outside of its process")
                .note("only the process itself touches its state, so it needs no lock")
                .help("make `" + field.name() + "` private, and let others call or cast"));
      }
    }
  }

  /** Protected is for subclasses, which are the same process. */
  private static boolean isOpen(Isolation.Field field) {
    return field.access() == Access.PACKAGE || field.access() == Access.PUBLIC;
  }

  private static void ofClass(
      TypeModel model, Isolation.Field field, Sharing sharing, Findings findings) {
    if (field.isFinal() && (field.shareable() || !isState(model, field.type(), sharing))) {
      return;
    }
    String name = model.declaration().id().simple();
    findings.add(
        Finding.of(
                RuleId.ESP051,
                field.origin(),
                "static field `"
                    + field.name()
                    + "` of `"
                    + name
                    + "` is state that all its processes share"
                    + (field.isFinal() ? ": `" + field.type().shown() + "`" : ""))
            .note("a restart does not reset it, and a second tree in the same JVM has the same one")
            .help(
                "make `"
                    + field.name()
                    + "` an instance field, or give it to a child of its own that the others"
                    + " call"));
  }

  /**
   * Arrays are left out: most are constants, and there is no other way to write these. So are
   * classes from elsewhere, which may well be services that are made for many threads.
   */
  private static boolean isState(TypeModel model, TypeRef type, Sharing sharing) {
    for (Fault fault : sharing.faults(type)) {
      if (!(fault.cause() instanceof Fault.Elements)
          && fault.path().stream().allMatch(hop -> hop.shape().isSource())) {
        return true;
      }
    }
    return type instanceof TypeRef.Named named
        && model.isolation().shapes().get(named.id()) instanceof Shape.Platform platform
        && PlatformTypes.isSharedState(named.id(), platform);
  }
}

package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.Constructor;
import dev.espalier.processor.model.RuntimeTypes;
import dev.espalier.processor.model.TypeRef;
import dev.espalier.processor.model.WorkerModel;

/**
 * ESP075: what is given at a start is there before the process is. The ref of another process of
 * the same class may be an argument; as a key it would be the own one.
 */
final class GivenBeforeTheStart implements Rule {

  @Override
  public void check(WorkerModel worker, Findings findings) {
    ClassId ref = worker.declaration().id().ref();
    for (Constructor constructor : worker.constructors()) {
      for (Constructor.Given given : constructor.given()) {
        ClassId type = given.parameter().type() instanceof TypeRef.Named named ? named.id() : null;
        boolean isKey = given.kind() == Constructor.Given.Kind.KEY;
        if (RuntimeTypes.SELF.equals(type) || (isKey && ref.equals(type))) {
          findings.add(finding(worker, given, RuntimeTypes.SELF.equals(type)));
        }
      }
    }
  }

  private static Finding finding(WorkerModel worker, Constructor.Given given, boolean self) {
    String type = worker.declaration().id().simple();
    String parameter = given.parameter().type().shown() + " " + given.parameter().name();
    return Finding.of(
            RuleId.ESP075,
            given.origin(),
            given.kind().shown()
                + " parameter `"
                + given.parameter().name()
                + "` of `"
                + type
                + "` is given before there is a process, but is "
                + (self ? "what only the process has" : "its ref"))
        .note(
            self
                ? "the runtime hands each process its own Self; whoever starts it has another one"
                : "a ref comes from the start, so no start can be given it")
        .help(
            "remove "
                + given.kind().shown()
                + ": `"
                + parameter
                + "` is wired"
                + (self ? "" : ", and mark what the child is found by"));
  }
}

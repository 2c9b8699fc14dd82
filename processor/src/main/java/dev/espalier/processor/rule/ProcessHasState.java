package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.Handler;
import dev.espalier.processor.model.Nature;
import dev.espalier.processor.model.WorkerModel;
import java.util.Set;

/** ESP058: what runs in a process of its own needs one, for its state or for something it owns. */
final class ProcessHasState implements Rule {

  @Override
  public Set<RuleId> after() {
    return Set.of(RuleId.ESP051); // there is state, if in the wrong place
  }

  @Override
  public void check(WorkerModel worker, Findings findings) {
    Nature nature = worker.nature();
    if (findings.hasErrors()
        || !nature.handlers().equals(Set.of(Handler.Kind.CALL))
        || worker.handlers().stream().anyMatch(Handler::isDeferred) // it is about time, not state
        || !nature.isSelfContained()
        || !nature.refs().isEmpty()
        || !keepsValuesOnly(nature)
        || !takesValuesOnly(worker)) {
      return;
    }
    String name = worker.declaration().id().simple();
    findings.add(
        Finding.of(
                RuleId.ESP058,
                worker.declaration().origin(),
                "worker `" + name + "` has no state, so it needs no process")
            .note(
                "a process keeps state, or fails alone with what it owns; here callers only queue"
                    + " for what each could do by itself")
            .help(
                "remove @Call and @Child, make `"
                    + name
                    + "` an ordinary class, and call its methods"));
  }

  private static boolean keepsValuesOnly(Nature nature) {
    Values values = new Values(nature.shapes());
    return nature.fields().stream()
        .allMatch(field -> field.isFinal() && values.isValue(field.type()));
  }

  /** What is started by key or number is one of many, and told apart by where it runs. */
  private static boolean takesValuesOnly(WorkerModel worker) {
    Values values = new Values(worker.nature().shapes());
    return worker.constructors().stream()
        .allMatch(constructor ->
            constructor.given().isEmpty()
                && constructor.parameters().stream().allMatch(p -> values.isValue(p.type())));
  }
}

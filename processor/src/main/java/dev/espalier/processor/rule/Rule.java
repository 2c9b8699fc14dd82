package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.FakesModel;
import dev.espalier.processor.model.SupervisorModel;
import dev.espalier.processor.model.TypeModel;
import dev.espalier.processor.model.WorkerModel;
import java.util.Set;

/** One thing that must hold: a pure function from a model to findings. */
interface Rule {

  /** The rules whose findings make this one pointless: they are its causes. */
  default Set<RuleId> after() {
    return Set.of();
  }

  /** Looks at any annotated type. */
  default void check(TypeModel model, Findings findings) {
    if (model instanceof SupervisorModel supervisor) {
      check(supervisor, findings);
    } else if (model instanceof WorkerModel worker) {
      check(worker, findings);
    }
  }

  /** Looks at what a test wants fakes for. */
  default void check(FakesModel fakes, Findings findings) {}

  /** Looks at a supervisor. */
  default void check(SupervisorModel supervisor, Findings findings) {}

  /** Looks at a worker. */
  default void check(WorkerModel worker, Findings findings) {}
}

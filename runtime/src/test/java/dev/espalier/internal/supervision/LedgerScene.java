package dev.espalier.internal.supervision;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.ExitReason;
import dev.espalier.SupervisorSpec;
import dev.espalier.report.SupervisorReport.Context;
import dev.espalier.report.SupervisorReport.Next;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells a {@link SupervisorLedger} what a supervisor, which there is not, has done. */
abstract class LedgerScene {
  static final ExitReason BOOM = ExitReason.because("boom");
  static final Request COUNT = new Request.CountChildren();
  static final Answer OK = new Answer.Done();

  private SupervisorSpec spec = SpecsInWords.supervisor("one_for_one:");
  Ledger ledger = new SupervisorLedger(spec);
  private final Map<String, Child> children = new HashMap<>();
  private final Map<String, Incarnation> latest = new HashMap<>();
  long now;

  /** A supervisor whose children are up, as far as the ledger knows. */
  void given(String text) {
    booting(text);
    String[] ids = spec.children().stream().map(child -> child.id()).toArray(String[]::new);
    for (int i = 0; i < ids.length; i++) {
      took(i == 0 ? new Event.Boot() : new Event.Started(the(ids[i - 1])), start(ids[i]));
    }
    took(new Event.Started(the(ids[ids.length - 1])), new Effect.Ready());
  }

  void booting(String text) {
    spec = SpecsInWords.supervisor(text);
    ledger = new SupervisorLedger(spec);
    spec.children().forEach(child -> children.put(child.id(), new Child(child)));
  }

  void took(Event event, Effect... effects) {
    ledger.took(event, List.of(effects), now);
  }

  void objects(String to, Event event, Effect... effects) {
    assertThatThrownBy(() -> took(event, effects))
        .isInstanceOf(Ledger.Violation.class)
        .hasMessageContaining(to);
  }

  Incarnation the(String id) {
    return latest.get(id);
  }

  Effect start(String id) {
    Child child = children.computeIfAbsent(id, unknown -> new Child(SpecsInWords.child(unknown)));
    Incarnation next = child.nextIncarnation();
    latest.put(id, next);
    return new Effect.Start(next);
  }

  Event exits(String id) {
    return new Event.Exited(the(id), BOOM);
  }

  static Event asked(Request request) {
    return new Event.Requested(request, request);
  }

  Effect report(Context context, Next next) {
    return new Effect.Report(new SupervisorReport(context, the("a"), 1, BOOM, 0, next));
  }

  static Event toldToStop() {
    return new Event.StopRequested(ExitReason.shutdown());
  }

  static Effect end() {
    return new Effect.End(ExitReason.shutdown());
  }
}

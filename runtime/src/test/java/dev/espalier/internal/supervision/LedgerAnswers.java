package dev.espalier.internal.supervision;

import dev.espalier.ChildCounts;
import dev.espalier.ChildInfo;
import dev.espalier.ChildSpec;
import dev.espalier.SupervisorSpec;
import dev.espalier.annotations.AutoShutdown;
import dev.espalier.annotations.Restart;
import dev.espalier.internal.supervision.LedgerEntry.Fate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a supervisor with declared children has to answer at once, if it was idle: a {@link
 * SupervisorLedger} knows all that has become of the children then.
 */
final class LedgerAnswers {
  private final SupervisorSpec spec;
  private final LedgerChildren children;
  private Event.@Nullable Requested asked;
  private @Nullable Answer due;

  LedgerAnswers(SupervisorSpec spec, LedgerChildren children) {
    this.spec = spec;
    this.children = children;
  }

  /** Notes the answer that is due to a request; to be called before anything else is noted. */
  void expect(Event.@Nullable Requested request) {
    asked = request;
    due = request == null ? null : due(request.request());
  }

  /** Objects to another answer, and to one that comes before its work is done. */
  void check(List<Effect> effects) {
    if (asked == null) {
      return;
    }
    Effect first = effects.isEmpty() ? null : effects.getFirst();
    Answer given = first instanceof Effect.Reply reply ? reply.answer() : null;
    if (asked.request() instanceof Request.StartChild add && isIllegal(add.spec())) {
      Ledger.check(given instanceof Answer.Illegal, "%s is illegal, not %s", add, given);
    } else if (asked.request() instanceof Request.Inspect) {
      Ledger.check(shows(given), "%s does not show %s", given, list());
    } else { // in words: a specification is made anew for the ledger
      boolean right = String.valueOf(due).equals(String.valueOf(given));
      Ledger.check(right, "the answer to %s is %s, not %s", asked, due, given);
    }
  }

  /** Whether a list shows the children, in start order, and a plausible use of the budget. */
  private boolean shows(@Nullable Answer given) {
    if (!(given instanceof Answer.Inspected seen)) {
      return false;
    }
    List<ChildInfo> shown = new ArrayList<>();
    for (Answer.Member member : seen.members()) {
      boolean supervisor = member.spec().start() instanceof ChildSpec.Supervisor;
      shown.addFirst(new ChildInfo(member.spec().id(), member.state(), supervisor));
    }
    long running = shown.stream().filter(one -> one.state() == ChildInfo.State.RUNNING).count();
    long stopped = shown.stream().filter(one -> one.state() == ChildInfo.State.STOPPED).count();
    return shown.equals(list())
        && seen.running() == running
        && seen.stopped() == stopped
        && seen.restarting() == shown.size() - running - stopped
        && seen.restartsUsed() >= 0
        && seen.restartsUsed() <= spec.maxRestarts();
  }

  private boolean isIllegal(ChildSpec child) {
    if (child.key() != null) {
      return true;
    }
    return child.significant()
        && (spec.autoShutdown() == AutoShutdown.NEVER || child.restart() == Restart.PERMANENT);
  }

  private @Nullable Answer due(Request request) {
    return switch (request) {
      case Request.StartChild add -> start(children.find(add.spec().id()));
      case Request.TerminateChild end -> answer(children.find(end.id()), null, new Answer.Done());
      case Request.RestartChild again ->
          answer(children.find(again.id()), new Answer.IsRunning(), null);
      case Request.DeleteChild delete ->
          answer(children.find(delete.id()), new Answer.IsRunning(), new Answer.Done());
      case Request.TerminateProcess ignored -> new Answer.NotFound();
      case Request.TerminateKey ignored -> new Answer.NotFound();
      case Request.WhichInstance ignored -> new Answer.NotFound();
      case Request.WhichChildren ignored -> new Answer.ChildList(list());
      case Request.CountChildren ignored -> new Answer.Counts(counts());
      case Request.Inspect ignored -> null; // see shows
      case Request.WhichChild which -> {
        LedgerEntry entry = children.find(which.id());
        Answer found = entry == null ? null : new Answer.ChildList(List.of(info(entry)));
        yield answer(entry, found, found);
      }
      case Request.GetChildSpec get -> {
        LedgerEntry entry = children.find(get.id());
        Answer found = entry == null ? null : new Answer.Spec(entry.spec);
        yield answer(entry, found, found);
      }
    };
  }

  private static @Nullable Answer answer(
      @Nullable LedgerEntry entry, @Nullable Answer ifUp, @Nullable Answer ifNot) {
    if (entry == null) {
      return new Answer.NotFound();
    }
    return entry.fate == Fate.UP ? ifUp : ifNot;
  }

  private static @Nullable Answer start(@Nullable LedgerEntry entry) {
    if (entry == null) {
      return null;
    }
    Incarnation up = entry.fate == Fate.UP ? entry.incarnation : null;
    return up == null ? new Answer.AlreadyPresent() : new Answer.AlreadyStarted(up);
  }

  private List<ChildInfo> list() {
    List<ChildInfo> list = new ArrayList<>();
    children.all().forEach(entry -> list.addFirst(info(entry)));
    return list;
  }

  private static ChildInfo info(LedgerEntry entry) {
    boolean up = entry.fate == Fate.UP;
    return new ChildInfo(
        entry.id,
        up ? ChildInfo.State.RUNNING : ChildInfo.State.STOPPED,
        entry.spec.start() instanceof ChildSpec.Supervisor);
  }

  private ChildCounts counts() {
    int supervisors = 0;
    int active = 0;
    for (LedgerEntry entry : children.all()) {
      supervisors += entry.spec.start() instanceof ChildSpec.Supervisor ? 1 : 0;
      active += entry.fate == Fate.UP ? 1 : 0;
    }
    int all = children.all().size();
    return new ChildCounts(all, active, supervisors, all - supervisors);
  }
}

package dev.espalier.internal.process;

import dev.espalier.CallFailedException;
import dev.espalier.ChildSpec;
import dev.espalier.ExitReason;
import dev.espalier.ProcessRef;
import dev.espalier.internal.supervision.Answer;
import dev.espalier.internal.supervision.Incarnation;
import dev.espalier.internal.supervision.Request;
import dev.espalier.sys.ChildrenPage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Asks one supervisor for some of its children without waiting for the answer. What the supervisor
 * itself does for it is to count its children and to list those asked for; the rest is done in a
 * thread of its own.
 *
 * @param place where the supervisor lives
 * @param filter lets children through; null for all
 * @param offset how many to leave out
 * @param limit how many to show
 */
record ChildrenInspection(
    Place<?> place, @Nullable Predicate<? super ChildrenPage.Entry> filter, int offset, int limit) {

  private static final String NAME = "children";

  ChildrenInspection {
    if (offset < 0 || limit < 0) {
      throw new IllegalArgumentException(
          "the offset is " + offset + " and the limit " + limit + "; both must be 0 or more");
    }
  }

  CompletableFuture<ChildrenPage> ask() {
    CurrentProcess.mayAct();
    if (!(place.occupant() instanceof SupervisorCell supervisor)) {
      return CompletableFuture.failedFuture(failed(ExitReason.noproc()));
    }
    Request request = filter == null ? new Request.Inspect(offset, limit) : Request.Inspect.all();
    return supervisor
        .ask(request)
        .thenApplyAsync(
            answer -> page(supervisor, answer), task -> HandOver.run("espalier-children", task));
  }

  private ChildrenPage page(SupervisorCell supervisor, Answer answer) {
    return switch (answer) {
      case Answer.Inspected seen -> pageOf(supervisor, seen);
      case Answer.Gone gone -> throw failed(gone.reason());
      default -> throw RunningTree.unexpected(answer);
    };
  }

  private ChildrenPage pageOf(SupervisorCell supervisor, Answer.Inspected seen) {
    List<ChildrenPage.Entry> shown = new ArrayList<>();
    int matching = 0;
    for (Answer.Member member : seen.members()) {
      ChildrenPage.Entry entry = entry(member);
      if (filter == null) {
        shown.add(entry);
      } else if (filter.test(entry)) {
        if (matching >= offset && matching - offset < limit) {
          shown.add(entry);
        }
        matching++;
      }
    }
    int total = seen.running() + seen.stopped() + seen.restarting();
    return new ChildrenPage(
        new RunningTree(place),
        supervisor.spec(),
        seen.restartsUsed(),
        seen.running(),
        seen.stopped(),
        seen.restarting(),
        filter == null ? total : matching,
        offset,
        shown);
  }

  private ChildrenPage.Entry entry(Answer.Member member) {
    Incarnation process = member.process();
    Place<?> home =
        process != null && process.home() instanceof Place<?> its
            ? its
            : place.child(member.spec().id());
    ProcessRef ref =
        member.spec().start() instanceof ChildSpec.Supervisor ? new RunningTree(home) : home;
    return new ChildrenPage.Entry(
        ref, member.spec(), member.state(), process == null ? 0 : process.number());
  }

  private CallFailedException failed(ExitReason reason) {
    return new CallFailedException(reason, place.path(), NAME);
  }
}

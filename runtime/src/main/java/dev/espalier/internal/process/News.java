package dev.espalier.internal.process;

import dev.espalier.CallFailedException;
import dev.espalier.ExitReason;
import dev.espalier.internal.supervision.Answer;
import dev.espalier.internal.supervision.Event;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** What can reach a {@link SupervisorCell}. */
abstract sealed class News extends Envelope {

  /** Has the supervisor deal with it, in its turn. */
  abstract void tell(SupervisorCell supervisor);

  /** Whether it is for the shell, which is never suspended. */
  abstract boolean isSystem();

  /** Whether it ends the supervisor. */
  boolean isOrderToEnd() {
    return false;
  }

  /** Whether even a suspended supervisor deals with it. */
  final boolean isUrgent() {
    return isSystem() || isOrderToEnd();
  }

  /** Something for its core. */
  static final class Happened extends News {
    private final Event event;

    Happened(Event event) {
      this.event = event;
    }

    @Override
    void tell(SupervisorCell supervisor) {
      supervisor.dealWith(event);
    }

    @Override
    boolean isSystem() {
      return false;
    }

    @Override
    boolean isOrderToEnd() {
      return event instanceof Event.StopRequested;
    }

    @Override
    @SuppressWarnings("unchecked") // SupervisorCell.ask has made the token
    void fail(ExitReason reason) {
      if (event instanceof Event.Requested asked) {
        ((CompletableFuture<Answer>) asked.token()).complete(new Answer.Gone(reason));
      }
    }

    @Override
    boolean isCall() {
      return event instanceof Event.Requested;
    }

    @Override
    String describe() {
      return event.toString();
    }
  }

  /** A system request, which is for its shell. */
  static final class Asked<R> extends News {
    private final String name;
    private final String target;
    private final Function<SupervisorCell, R> work;
    private final CompletableFuture<R> answer = new CompletableFuture<>();

    Asked(String name, String target, Function<SupervisorCell, R> work) {
      this.name = name;
      this.target = target;
      this.work = work;
    }

    CompletableFuture<R> answer() {
      return answer;
    }

    @Override
    void tell(SupervisorCell supervisor) {
      answer.complete(work.apply(supervisor));
    }

    @Override
    boolean isSystem() {
      return true;
    }

    @Override
    void fail(ExitReason reason) {
      answer.completeExceptionally(new CallFailedException(reason, target, name));
    }

    @Override
    String describe() {
      return name;
    }
  }
}

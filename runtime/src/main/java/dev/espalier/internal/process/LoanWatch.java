package dev.espalier.internal.process;

import dev.espalier.report.InlineBlockedReport;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Finds handlers that were promised not to block and do: looks at the processes of a tree that are
 * lent to senders, and reports a message that it finds at two looks, once for each kind of message.
 *
 * <p>So a message that is quick pays nothing for it, not even a look at the clock. A process comes
 * here with the first loan, and leaves when a look finds it not lent. There is room for so many
 * that a look takes about a millisecond, since timers wait for it; who finds none comes with a
 * later loan.
 */
final class LoanWatch {
  private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(100);

  /** How many processes are watched at a time. */
  private static final int ROOM = 10_000;

  private record Seen(Lender lender, @Nullable Message message) {}

  private final Timers timers;
  private final Queue<Seen> watched = new ConcurrentLinkedQueue<>();
  private final AtomicInteger watchedNow = new AtomicInteger(); // a few more if many come at once
  private final AtomicBoolean lookIsDue = new AtomicBoolean();
  private final Set<Class<?>> reported = ConcurrentHashMap.newKeySet();

  LoanWatch(Timers timers) {
    this.timers = timers;
  }

  /** Something is lent, or about to be, by whom was not known here. In the thread of the sender. */
  void watch(Lender lender) {
    if (watchedNow.get() < ROOM) {
      watchedNow.incrementAndGet();
      lender.watchWhenLent(true);
      watched.add(new Seen(lender, null));
      lookLater();
    }
  }

  private void lookLater() {
    if (lookIsDue.compareAndSet(false, true)) {
      timers.after(PATIENCE, this::look);
    }
  }

  private void look() {
    lookIsDue.set(false); // first: a process that comes from here on is seen by the next look
    List<Seen> before = new ArrayList<>();
    Seen next;
    while ((next = watched.poll()) != null) {
      before.add(next);
    }
    List<Loan> late = new ArrayList<>(); // that have lasted from one look to the next
    before.forEach(last -> look(last, late));
    Set<@Nullable ProcessCell<?>> heldUp = new HashSet<>(); // by the handler of what they have sent
    late.forEach(each -> heldUp.add(each.sender()));
    late.stream().filter(each -> !heldUp.contains(each.lent())).forEach(this::report);
    if (!watched.isEmpty()) {
      lookLater();
    }
  }

  @SuppressWarnings("ReferenceEquality") // each message is sent once
  private void look(Seen last, List<Loan> late) {
    Lender lender = last.lender();
    Loan loan = lender.loan();
    if (loan == null) {
      lender.watchWhenLent(false);
      loan = lender.loan(); // a sender that has come too early to see this is seen here
    }
    if (loan == null) {
      watchedNow.decrementAndGet();
      return;
    }
    lender.watchWhenLent(true);
    watched.add(new Seen(lender, loan.message()));
    if (loan.message() == last.message()) {
      late.add(loan);
    }
  }

  private void report(Loan loan) {
    if (reported.add(loan.message().kind())) {
      ActivatedCell cell = loan.lent();
      cell.context()
          .report(() ->
              new InlineBlockedReport(
                  cell.path(),
                  loan.message().describe(),
                  loan.nameOfSender(),
                  List.of(loan.borrower().getStackTrace())));
    }
  }
}

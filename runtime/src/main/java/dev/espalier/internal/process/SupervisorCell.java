package dev.espalier.internal.process;

import dev.espalier.DynamicSupervisorSpec;
import dev.espalier.Exit;
import dev.espalier.ExitReason;
import dev.espalier.PartitionSupervisorSpec;
import dev.espalier.StartIgnoredException;
import dev.espalier.Supervision;
import dev.espalier.SupervisorFactory;
import dev.espalier.SupervisorSpec;
import dev.espalier.internal.report.Translator;
import dev.espalier.internal.supervision.Answer;
import dev.espalier.internal.supervision.Effect;
import dev.espalier.internal.supervision.Event;
import dev.espalier.internal.supervision.Incarnation;
import dev.espalier.internal.supervision.PoolCore;
import dev.espalier.internal.supervision.Request;
import dev.espalier.internal.supervision.SupervisionCore;
import dev.espalier.internal.supervision.SupervisorCore;
import dev.espalier.sys.ProcessInfo;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One process that supervises: takes events from its mailbox one by one, asks the {@link
 * SupervisionCore} what they mean, and carries out the effects. Runs on the control threads and
 * never blocks; only its specification is made in a thread of its own, since that is the user's
 * code.
 */
final class SupervisorCell extends ProcessCell<News> implements Runnable {
  /*
   * `pending` counts the news that have not been dealt with, and 1 for a start that is not over. Whoever
   * raises it from 0 finds a thread for the turn (see Turn); takeTurn() lowers it by what it has dealt
   * with, and unless that leaves 0 there is another turn. So one thread at a time is inside takeTurn(),
   * each sees what the last one has written, and nothing is looked at before there is a core to look
   * at it.
   */

  /** How many news are dealt with before other supervisors get a turn. */
  private static final int TURN = 256;

  /** The same if the thread has something better to do. */
  private static final int TURN_OF_GUEST = 32;

  /** The same if it has nothing else to do: as long as a process would keep it, some 2 ms. */
  private static final int TURN_OF_FREE_GUEST = 2_048;

  private @Nullable SupervisorFactory factory; // until it has been used
  private final AtomicInteger pending = new AtomicInteger(1);
  private final CompletableFuture<ExitReason> ended = new CompletableFuture<>();
  private final Init init = new Init();
  private volatile @Nullable Thread initialiser;

  private final Offspring offspring = new Offspring(this);

  /** Those of a partition supervisor, from its start on. */
  private volatile @Nullable Partitions partitions;

  // Only within a turn, or before the first one:
  private final StopDeadlines deadlines = new StopDeadlines(this);
  private volatile @Nullable Supervision spec; // read by those who inspect it
  private @Nullable SupervisionCore core;
  private final Queue<News> held = new ArrayDeque<>(); // what has come while it was suspended
  private volatile boolean suspended; // read by those who inspect it
  private final AtomicLong dealtWith = new AtomicLong(); // the same
  private @Nullable String path; // of its place, which each child's begins with
  private boolean booted;
  private boolean orphansTold;

  SupervisorCell(
      Place<?> place, Parent parent, @Nullable Incarnation incarnation, SupervisorFactory factory) {
    super(place, parent, incarnation);
    this.factory = factory;
  }

  // ---------------------------------------------------------------------------------- start

  @Override
  void start() {
    Thread thread = Thread.ofVirtual().unstarted(init);
    thread.setName(place().path() + " init");
    thread.start();
    context().rescue().watch(init);
  }

  /** Makes the specification, in a thread of its own. */
  private final class Init extends AtomicBoolean implements Rescue.Scheduled {
    private static final long serialVersionUID = 1L;

    @Override
    public boolean isScheduled() {
      return !get();
    }

    @Override
    public void run() {
      if (compareAndSet(false, true)) {
        initialiser = Thread.currentThread();
        CurrentProcess.enter(SupervisorCell.this);
        boolean made = makeSpec();
        initialiser = null;
        if (made) {
          turnOfGuest(true);
        }
      }
    }
  }

  /** Runs the user's code; says whether there is something to be started. */
  private boolean makeSpec() {
    try {
      SupervisorFactory init = Objects.requireNonNull(factory);
      factory = null; // it may hold the arguments of a temporary child, which nobody else does
      Supervision made = init.init(new NewSupervisor(place()));
      spec = Objects.requireNonNull(made, "the specification of a supervisor must not be null");
      core =
          switch (made) {
            case SupervisorSpec declared -> new SupervisorCore(declared);
            case DynamicSupervisorSpec dynamic -> new PoolCore(dynamic);
            case PartitionSupervisorSpec template -> {
              partitions = new Partitions(this, template.partitions());
              yield new SupervisorCore(template.toSupervisorSpec());
            }
          };
      return true;
    } catch (StartIgnoredException declined) {
      if (die(ExitReason.normal())) {
        ended.complete(ExitReason.normal());
        announceIgnored();
      }
    } catch (Throwable thrown) {
      end(WorkerCell.reasonOfThrown(thrown));
    }
    return false;
  }

  // ---------------------------------------------------------------------------------- events

  /** Brings news. Any thread. */
  void post(Event event) {
    post(new News.Happened(event));
  }

  private void post(News news) {
    append(news);
    if (pending.getAndIncrement() == 0) {
      Turn.give(this);
    }
    ExitReason exit = exit();
    if (exit != null) { // it died meanwhile, perhaps before it could look at anything
      news.fail(exit);
    }
  }

  @Override
  public void run() {
    takeTurn(TURN);
  }

  /** Deals with the news in the thread that has brought some of them. */
  void turnOfGuest(boolean isFree) {
    takeTurn(isFree ? TURN_OF_FREE_GUEST : TURN_OF_GUEST);
  }

  private void takeTurn(int limit) {
    int left = limit;
    while (left > 0) {
      left = dealWithNews(left);
    }
  }

  /** Returns how many more may be dealt with in this thread; 0 if there are none, or others do. */
  private int dealWithNews(int limit) {
    int taken = 0;
    boolean more;
    boolean mayGoOn = false;
    try {
      if (!booted) {
        booted = true;
        taken++;
        dealWith(new Event.Boot());
      }
      do {
        News news;
        while (taken < limit && (news = take()) != null) {
          taken++;
          hear(news);
        }
        if (!isAlive() && !orphansTold) {
          orphansTold = true;
          tellOrphans();
        }
        deadlines.arm();
      } while (taken < limit && pending.get() > taken); // more has come by now
      mayGoOn = taken < limit;
    } finally { // whatever happens, this supervisor gets its turns
      dealtWith.addAndGet(taken);
      more = pending.addAndGet(-taken) > 0;
      if (more && !mayGoOn) {
        context().control().execute(this);
      }
    }
    return more && mayGoOn ? limit - taken : 0;
  }

  private void hear(News news) {
    if (suspended && isAlive() && !news.isUrgent()) {
      held.add(news);
    } else {
      suspended &= !news.isOrderToEnd(); // before its end it has to hear of its children's
      tell(news);
    }
    News next;
    while ((!suspended || !isAlive()) && (next = held.poll()) != null) {
      tell(next);
    }
  }

  private void tell(News news) {
    ExitReason exit = exit();
    if (exit == null) {
      news.tell(this);
    } else {
      news.fail(exit);
    }
  }

  /** Within a turn. */
  void dealWith(Event event) {
    if (!isAlive()) {
      return; // it was killed while its specification was made
    }
    if (event instanceof Event.DeadlinePassed passed) {
      deadlines.hasPassed(passed.number());
    }
    try {
      apply(event);
    } catch (Throwable unexpected) { // ours: no memory left, for instance
      end(ExitReason.crash(unexpected));
    }
  }

  private void apply(Event event) {
    SupervisionCore mine = Objects.requireNonNull(core);
    for (Effect effect : mine.on(event, context().now())) {
      carryOut(effect);
    }
  }

  private void carryOut(Effect effect) {
    switch (effect) {
      case Effect.Start start -> offspring.start(start.child());
      case Effect.AskToStop ask -> process(ask.child()).askToStop();
      case Effect.Kill kill -> process(kill.child()).kill();
      case Effect.SetDeadline set -> deadlines.set(set.number(), set.millis());
      case Effect.CancelDeadline cancel -> deadlines.cancel(cancel.number());
      case Effect.Forget forget -> offspring.forget(forget.child());
      case Effect.Reply reply -> answer(reply.token(), reply.answer());
      case Effect.Report report ->
          context()
              .trouble(() ->
                  Translator.of(place().path(), Objects.requireNonNull(spec), report.report()));
      case Effect.Progress up ->
          context()
              .progress(up.origin(), () -> Translator.of(place().path(), up.child(), up.origin()));
      case Effect.Ready ignored -> hasStarted();
      case Effect.End end -> end(end.reason());
    }
  }

  private static ProcessCell<?> process(Incarnation incarnation) {
    return (ProcessCell<?>) Objects.requireNonNull(incarnation.process());
  }

  // ---------------------------------------------------------------------------------- requests

  /** Asks something; the answer comes without a thread waiting for it here. */
  CompletableFuture<Answer> ask(Request request) {
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    post(new Event.Requested(request, answer));
    return answer;
  }

  @SuppressWarnings("unchecked") // ask() has made the token
  private static void answer(Object token, Answer answer) {
    ((CompletableFuture<Answer>) token).complete(answer);
  }

  /** The path of its place. Any thread. */
  String path() {
    String known = path;
    if (known == null) {
      known = place().makePath();
      path = known;
    }
    return known;
  }

  /** What it is to do; known from its start on. */
  Optional<Supervision> spec() {
    return Optional.ofNullable(spec);
  }

  /** How many news it has dealt with. Any thread. */
  long dealtWith() {
    return dealtWith.get();
  }

  /** What it is doing, as far as one can see without asking it. Any thread. */
  ProcessInfo.Activity activity() {
    return suspended
        ? ProcessInfo.Activity.SUSPENDED
        : !isStarted()
            ? ProcessInfo.Activity.STARTING
            : pending.get() > 0 ? ProcessInfo.Activity.RUNNING : ProcessInfo.Activity.IDLE;
  }

  CompletableFuture<Supervision> specWhenMade() {
    return request("get_template", supervisor -> Objects.requireNonNull(supervisor.spec));
  }

  /** The children that have keys, from the beginning of their start until they are forgotten. */
  Map<Object, Place<?>> keyed() {
    return offspring.keyed();
  }

  /** How many partitions there are; null until it is known that this is a partition supervisor. */
  @Nullable Partitions partitions() {
    return partitions;
  }

  /** Has the system requests only dealt with, or all again. */
  CompletableFuture<Boolean> suspend(boolean on) {
    return request(on ? "suspend" : "resume", supervisor -> supervisor.suspended = on);
  }

  CompletableFuture<Boolean> whetherSuspended() {
    return request("get_status", supervisor -> supervisor.suspended);
  }

  private <R> CompletableFuture<R> request(String name, Function<SupervisorCell, R> work) {
    News.Asked<R> request = new News.Asked<>(name, place().path(), work);
    post(request);
    return request.answer();
  }

  /** Completes with the exit reason when this process has ended. */
  CompletableFuture<ExitReason> ended() {
    return ended;
  }

  // ---------------------------------------------------------------------------------- end

  private void end(ExitReason reason) {
    if (die(reason)) {
      announce(reason);
      ended.complete(reason);
    }
  }

  void stop(ExitReason reason) {
    post(new Event.StopRequested(reason));
  }

  @Override
  void askToStop() {
    stop(ExitReason.shutdown());
  }

  /** A supervisor obeys its parent only. */
  @Override
  public void signal(Exit exit) {}

  @Override
  void orphaned() {
    stop(ExitReason.killed());
  }

  /** A killed supervisor stops nobody: its children learn that they have lost their parent. */
  @Override
  void kill() {
    if (!die(ExitReason.killed())) {
      return;
    }
    Thread atWork = initialiser;
    if (atWork != null) {
      atWork.interrupt();
    }
    announce(ExitReason.killed());
    ended.complete(ExitReason.killed());
    post(new Event.StopRequested(ExitReason.killed())); // to get a turn, in which they are told
  }

  private void tellOrphans() {
    SupervisionCore mine = Objects.requireNonNull(core);
    for (Incarnation orphan : mine.incarnations()) {
      process(orphan).orphaned();
    }
    deadlines.cancelAll();
  }
}

package dev.espalier.load;

import dev.espalier.ChildSpec;
import dev.espalier.Registry;
import dev.espalier.spi.CallMessage;
import dev.espalier.spi.CastMessage;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedDynamicSupervisor;
import dev.espalier.spi.GeneratedRef;
import dev.espalier.spi.RefTarget;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The children of the load test, and what the processor would write for them: a dynamic supervisor
 * whose children have keys, and a ref.
 */
final class Sessions
    extends GeneratedDynamicSupervisor<Integer, Sessions.Arguments, Sessions.SessionRef> {

  private Sessions(Endpoint<?> place) {
    super(place, SessionRef::of);
  }

  static Sessions of(Endpoint<?> place) {
    return new Sessions(place);
  }

  SessionRef start(int id) {
    return startChild(new Arguments(id));
  }

  /** What a starter gives. */
  record Arguments(int id) {}

  /** Makes the specification of a child from what its starter gives and what is wired. */
  static ChildSpec template(Arguments arguments, Registry<Integer, Long> names, AtomicLong made) {
    return ChildSpec.<Session>worker(
            "session", start -> new Session(arguments.id(), names, made.incrementAndGet()))
        .key(arguments.id());
  }

  /** A worker that registers itself, as people do it in Elixir. */
  static final class Session {
    private final long number;

    /**
     * Begins a session.
     *
     * @param id its key, at its supervisor and in the registry
     * @param names where it registers itself
     * @param number which process this is, of all that were ever made
     */
    Session(int id, Registry<Integer, Long> names, long number) {
      this.number = number;
      if (!(names.register(id, number) instanceof Registry.Registered)) {
        throw new IllegalStateException("somebody else is registered as " + id);
      }
    }

    long number() {
      return number;
    }

    void fail() {
      throw new IllegalStateException("crashed by the load test");
    }
  }

  /** The ref of a session. */
  static final class SessionRef extends GeneratedRef<Session> {
    private SessionRef(RefTarget<Session> target) {
      super(target);
    }

    static SessionRef of(Endpoint<Session> endpoint) {
      return new SessionRef(RefTarget.of(endpoint));
    }

    long number() {
      return target.call(new NumberCall(), 60_000);
    }

    void fail() {
      target.cast(new FailCast());
    }

    private record NumberCall() implements CallMessage<Session, Long> {
      @Override
      public Long handle(Session worker) {
        return worker.number();
      }
    }

    private record FailCast() implements CastMessage<Session> {
      @Override
      public void handle(Session worker) {
        worker.fail();
      }
    }
  }
}

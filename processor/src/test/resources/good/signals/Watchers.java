package app;

import dev.espalier.Down;
import dev.espalier.Exit;
import dev.espalier.ExitReason;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.FormatStatus;
import dev.espalier.annotations.OnDown;
import dev.espalier.annotations.OnExit;
import dev.espalier.annotations.Supervisor;
import dev.espalier.annotations.Terminate;
import org.jspecify.annotations.Nullable;

/** Workers that hear of other processes, and say what may be shown of them. */
@Supervisor
public interface Watchers {
  @Child
  Exits exits();

  @Child
  Downs downs();

  @Child
  Shown shown();

  @Child
  Inherits inherits();

  @Child
  default Pair<String> pair() {
    return new Pair<>();
  }

  /** Has no message but signals. */
  class Exits {
    @OnExit
    void left(Exit exit) throws Exception {
      throw new Exception(exit.reason().toString());
    }
  }

  /** Wants to know no more than that something has happened. */
  class Downs {
    @OnDown
    void gone() {}

    @OnExit
    void left() {}

    @Terminate
    void stop() {}
  }

  /** Shows a type that nobody else can name. */
  class Shown {
    private record Status(int size) {}

    @FormatStatus
    Status status() {
      return new Status(1);
    }
  }

  /** Overloads its handlers, and shows a number. */
  class Pair<T> {
    @OnExit
    void left(Exit exit) {}

    void left(String name) {}

    @OnDown
    void gone(Down down) {}

    void gone(T partner) {}

    @Terminate
    void stop(ExitReason reason) {}

    void stop() {}

    @FormatStatus
    int size() {
      return 2;
    }

    int size(T partner) {
      return 1;
    }
  }

  /** What workers that watch have in common. */
  abstract class Base<S> implements Hears {
    @OnExit
    void left(Exit exit) {}

    @FormatStatus
    @Nullable S state() {
      return null;
    }
  }

  /** A handler in an interface. */
  interface Hears {
    @OnDown
    default void gone(Down down) {}
  }

  /** Gets all of them from above, and does one in its own way. */
  @Child
  class Inherits extends Base<String> {
    @Override
    void left(Exit exit) {}
  }
}

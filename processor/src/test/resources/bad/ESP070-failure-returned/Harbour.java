package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Harbour {
  @Child
  Ships ships();

  @Child(restart = Restart.TRANSIENT)
  Crane crane();

  @Child
  Pilot pilot();
}

class Ships {
  private int waiting = 3;

  @Call
  String next() {
    if (waiting-- == 0) {
      throw new IllegalStateException("no ship");
    }
    return "ship " + waiting;
  }
}

/** Ends as soon as something is wrong, and says that all is well. */
class Crane implements Runnable {
  private final ShipsRef ships;

  Crane(ShipsRef ships) {
    this.ships = ships;
  }

  @Override
  public void run() {
    while (true) {
      try {
        unload(ships.next());
      } catch (RuntimeException e) {
        System.err.println(e);
        return;
      }
    }
  }

  private void unload(String ship) {
    System.out.println(ship);
  }
}

/** Likewise, with the loop inside. */
@Child(restart = Restart.TRANSIENT)
class Pilot implements Runnable {
  private final ShipsRef ships;

  Pilot(ShipsRef ships) {
    this.ships = ships;
  }

  @Override
  public void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        System.out.println(ships.next());
        Thread.sleep(1_000);
      }
    } catch (Exception e) {
      System.err.println(e);
    }
  }
}

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

/** Crashes as soon as something is wrong. */
class Crane implements Runnable {
  private final ShipsRef ships;

  Crane(ShipsRef ships) {
    this.ships = ships;
  }

  @Override
  public void run() {
    while (true) {
      unload(ships.next());
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
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // its supervisor stops it
    }
  }
}

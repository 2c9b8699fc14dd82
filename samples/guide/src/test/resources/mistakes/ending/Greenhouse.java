package greenhouse.mistakes;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Greenhouse {

  @Child
  Morning morning();
}

final class Morning implements Runnable {
  private int chores;

  @Override
  public void run() {
    System.out.println("open the vent");
    chores++;
    System.out.println(chores + " chore done");
  }
}

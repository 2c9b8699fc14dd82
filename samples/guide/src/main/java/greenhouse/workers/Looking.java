package greenhouse.workers;

import dev.espalier.sys.ProcessStatus;
import dev.espalier.sys.Sys;
import java.io.Reader;

/** Looks into a process that is running. */
final class Looking {
  private Looking() {}

  public static void main(String[] args) throws VentStuck {
    try (RoofTree tree = RoofTree.start(new NoMotor(), Reader.nullReader())) {
      VentRef vent = tree.vent();
      vent.open(30);

      Sys.suspend(vent);
      vent.shut();
      ProcessStatus status = Sys.getStatus(vent);
      System.out.println(status.state().orElse("nothing to show"));
      System.out.println("suspended: " + status.suspended() + ", casts: " + status.waitingCasts());
      Sys.resume(vent);

      Sys.trace(vent, event -> System.out.println(event));
      vent.open(60);
      Sys.noDebug(vent);
    }
  }

  private static final class NoMotor implements Motor {
    @Override
    public void shut() {}

    @Override
    public void turn(int percent) {}

    @Override
    public boolean isTurning() {
      return false;
    }

    @Override
    public void off() {}
  }
}

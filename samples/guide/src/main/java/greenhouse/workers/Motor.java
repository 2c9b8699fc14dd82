package greenhouse.workers;

/** What turns the flap of a vent; the driver of a device, or a stand-in for one. */
public interface Motor {

  /** Turns until the flap is shut, wherever it was. Takes a while. */
  void shut();

  /** Begins to turn the flap; how long that takes depends on how far it is. */
  void turn(int percent);

  /** Whether it turns. */
  boolean isTurning();

  /** Cuts the power. */
  void off();
}

package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

/** Climate, light and entrance of one house. */
@Supervisor
interface SmartHome {
  @Child
  Climate climate();

  @Child
  Light light();

  @Child
  Entrance entrance();
}

/** What depends on the temperature. */
@Supervisor
interface Climate {
  @Child
  Thermometer thermometer();

  @Child
  Heating heating();

  @Child
  Blinds blinds();
}

/** What depends on who is there. */
@Supervisor
interface Light {
  @Child
  MotionSensor motionSensor();

  @Child
  Lamps lamps();
}

/** What is at the door. */
@Supervisor
interface Entrance {
  @Child
  DoorLock doorLock();

  @Child
  Camera camera();

  @Child
  Doorbell doorbell();
}

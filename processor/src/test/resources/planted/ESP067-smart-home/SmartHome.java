package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

/** Climate, light and entrance of one house. */
@Supervisor
interface SmartHome {
  @Child
  Thermometer thermometer();

  @Child
  Heating heating();

  @Child
  Blinds blinds();

  @Child
  MotionSensor motionSensor();

  @Child
  Lamps lamps();

  @Child
  DoorLock doorLock();

  @Child
  Camera camera();

  @Child
  Doorbell doorbell();
}

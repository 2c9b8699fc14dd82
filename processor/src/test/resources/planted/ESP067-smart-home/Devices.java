package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Every;

class Thermometer {
  private int count;

  @Cast
  void note() {
    count++;
  }

  @Call
  int count() {
    return count;
  }
}

class Heating {
  private final ThermometerRef thermometer;

  Heating(ThermometerRef thermometer) {
    this.thermometer = thermometer;
  }

  @Every(millis = 1_000)
  void look() {
    if (thermometer.count() > 10) {
      thermometer.note();
    }
  }
}

class Blinds {
  private final ThermometerRef thermometer;

  Blinds(ThermometerRef thermometer) {
    this.thermometer = thermometer;
  }

  @Every(millis = 1_000)
  void look() {
    if (thermometer.count() > 10) {
      thermometer.note();
    }
  }
}

class MotionSensor {
  private int count;

  @Cast
  void note() {
    count++;
  }

  @Call
  int count() {
    return count;
  }
}

class Lamps {
  private final MotionSensorRef motionSensor;

  Lamps(MotionSensorRef motionSensor) {
    this.motionSensor = motionSensor;
  }

  @Every(millis = 1_000)
  void look() {
    if (motionSensor.count() > 10) {
      motionSensor.note();
    }
  }
}

class DoorLock {
  private int count;

  @Cast
  void note() {
    count++;
  }

  @Call
  int count() {
    return count;
  }
}

class Camera {
  private final DoorLockRef doorLock;

  Camera(DoorLockRef doorLock) {
    this.doorLock = doorLock;
  }

  @Every(millis = 1_000)
  void look() {
    if (doorLock.count() > 10) {
      doorLock.note();
    }
  }
}

class Doorbell {
  private final DoorLockRef doorLock;

  Doorbell(DoorLockRef doorLock) {
    this.doorLock = doorLock;
  }

  @Every(millis = 1_000)
  void look() {
    if (doorLock.count() > 10) {
      doorLock.note();
    }
  }
}

package app;

import dev.espalier.PartitionSupervisorRef;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Duration;

/** Reads the bus of the thermometers for as long as the brewery runs. */
class Probe implements Runnable {
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final Path bus;
  private final PartitionSupervisorRef<TankRef> tanks;

  Probe(Path bus, PartitionSupervisorRef<TankRef> tanks) {
    this.bus = bus;
    this.tanks = tanks;
  }

  @Override
  public void run() {
    while (!Thread.currentThread().isInterrupted()) {
      read();
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void read() {
    try (RandomAccessFile file = new RandomAccessFile(bus.toFile(), "r")) {
      for (TankRef tank : tanks.refs()) {
        tank.measured(file.readUnsignedByte() / 10.0);
      }
    } catch (IOException e) {
      throw new IllegalStateException("the bus does not answer", e);
    }
  }
}

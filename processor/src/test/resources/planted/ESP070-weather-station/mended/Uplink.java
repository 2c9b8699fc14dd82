package app;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.List;

/** Sends until the valley says that it has enough for today. */
class Uplink implements Runnable {
  private final BarometerRef barometer;
  private final Valley valley;

  Uplink(BarometerRef barometer, Valley valley) {
    this.barometer = barometer;
    this.valley = valley;
  }

  @Override
  public void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        List<Double> measured = barometer.take();
        if (!send(measured)) {
          return;
        }
        Thread.sleep(60_000);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the station is being stopped
    } catch (IOException e) {
      throw new UncheckedIOException("no uplink", e);
    }
  }

  private boolean send(List<Double> measured) throws IOException {
    try (Socket socket = new Socket(valley.host(), valley.port())) {
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      out.writeInt(measured.size());
      for (double value : measured) {
        out.writeDouble(value);
      }
      return socket.getInputStream().read() == 1;
    }
  }
}

record Valley(String host, int port) {}

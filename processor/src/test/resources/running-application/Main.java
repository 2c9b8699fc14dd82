package app;

import dev.espalier.Application;
import dev.espalier.ApplicationException;
import dev.espalier.report.ApplicationExitedReport;
import dev.espalier.report.ApplicationStartedReport;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Starts and stops applications, and reports what it has seen. */
public final class Main {
  private Main() {}

  public static String run() {
    List<String> log = new CopyOnWriteArrayList<>();
    Application<ShopTree> shop = ShopApplication.of(log, true, 5, "bye");
    log.add(shop.name() + " " + shop.state());
    ShopTree tree = shop.start();
    log.add("running, stock " + tree.stock().add(2));
    ApplicationExitedReport end = shop.stop();
    log.add(end.type() + " " + end.grace() + " " + end.cause());
    shop.start();
    shop.stop();
    log.add("second start " + shop.state());
    failed(ShopApplication.of(log, false, 5, "bye"), log);
    failed(ShopApplication.of(log, true, -1, "bye"), log);
    log.add("exit code " + ShopApplication.run(log, false, 5, "bye"));
    Application<KioskTree> kiosk =
        KioskApplication.builder(log).needs(shop).prepStop(t -> log.add("mine")).build();
    kiosk.listen(
        report -> {
          if (report instanceof ApplicationStartedReport) {
            kiosk.tree().orElseThrow().stock().burn();
          }
        });
    log.add("exit code " + kiosk.run());
    return String.join("\n", log);
  }

  private static void failed(Application<?> application, List<String> log) {
    try {
      application.start();
      log.add("started");
    } catch (ApplicationException failure) {
      log.add(failure.fault() + " " + failure.getCause() + ", " + application.state());
    }
  }
}

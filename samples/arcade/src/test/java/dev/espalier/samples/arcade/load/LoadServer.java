package dev.espalier.samples.arcade.load;

import dev.espalier.Application;
import dev.espalier.report.ApplicationExitedReport;
import dev.espalier.report.ChildFate;
import dev.espalier.report.ZombieReport;
import dev.espalier.samples.arcade.ArcadeApplication;
import dev.espalier.samples.arcade.ArcadeTree;
import dev.espalier.samples.arcade.Ports;
import dev.espalier.samples.arcade.Watch;
import dev.espalier.samples.arcade.repo.Database;
import dev.espalier.samples.arcade.web.Web;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The arcade in a JVM of its own, which does as the load run on the other side of its standard
 * input says: {@code chaos}, {@code calm}, {@code stop}. Problems are lines that begin with {@code
 * wrong}.
 */
final class LoadServer {
  /** Fields, for a logger that nobody holds is soon another one, which is not quiet. */
  private static final List<Logger> LOGGERS =
      List.of(
          Logger.getLogger("dev.espalier"),
          Logger.getLogger("org.eclipse.jetty"),
          Logger.getLogger("com.zaxxer.hikari"));

  private LoadServer() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    LOGGERS.forEach(logger -> logger.setLevel(Level.OFF)); // there are as many reports as crashes
    int port = Integer.parseInt(args[0]);
    Database database = new Database(args[1], args[2], "");
    int crashesPerSecond = Integer.parseInt(args[3]);
    long seed = Long.parseLong(args[4]);
    Application<ArcadeTree> application =
        ArcadeApplication.of(database, new Web(port, false), new Watch(Ports.free(), ""));
    ArcadeTree arcade = application.start();
    AtomicInteger zombies = new AtomicInteger();
    arcade.listen(report -> {
      if (report instanceof ZombieReport) {
        zombies.incrementAndGet();
      }
    });
    Residue before = Residue.of(arcade);
    Chaos chaos = new Chaos(arcade, crashesPerSecond, new Random(seed));
    Thread thread = new Thread(chaos, "chaos");
    System.out.println("ready");

    BufferedReader orders = new BufferedReader(new InputStreamReader(System.in));
    String order;
    while ((order = orders.readLine()) != null) {
      switch (order) {
        case "chaos" -> thread.start();
        case "calm" -> {
          thread.interrupt();
          thread.join();
          System.out.println("crashed   " + chaos);
        }
        case "stop" -> {
          report(arcade, before, zombies.get());
          ApplicationExitedReport end = application.stop();
          end.children().stream()
              .filter(child -> child.fate() != ChildFate.Fate.STOPPED)
              .forEach(child -> System.out.println("wrong: has not stopped as asked: " + child));
          System.out.println("stopped   after " + end.took().toMillis() + " ms");
          return;
        }
        default -> throw new IllegalArgumentException(order);
      }
      System.out.println("done");
    }
  }

  /** All have gone; that the last ones are gone takes a moment. */
  private static void report(ArcadeTree arcade, Residue before, int zombies)
      throws IOException, InterruptedException {
    Residue now = Residue.of(arcade);
    for (int i = 0; i < 100 && !now.since(before).isEmpty(); i++) {
      Thread.sleep(100);
      now = Residue.of(arcade);
    }
    System.out.println("before    " + before);
    System.out.println("after     " + now);
    now.since(before).forEach(left -> System.out.println("wrong: " + left));
    if (zombies > 0) {
      System.out.println("wrong: zombies: " + zombies);
    }
  }
}

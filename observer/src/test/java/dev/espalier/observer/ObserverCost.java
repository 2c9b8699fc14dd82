package dev.espalier.observer;

import com.sun.management.OperatingSystemMXBean;
import dev.espalier.sys.Sys;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Measures what an observer costs whose tree has a supervisor with many children; a program to be
 * run by hand, on a quiet machine: {@code ObserverCost [children] [seconds]}.
 */
final class ObserverCost {
  private ObserverCost() {}

  public static void main(String[] arguments) throws Exception {
    int children = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
    try (Orchard orchard = Orchard.start()) {
      for (int i = 0; i < children; i++) {
        orchard.book("game-" + i);
      }
      System.gc(); // what was left by the start is not the observer's
      print("no observer", cpu(seconds));
      try (Observer observer = Observer.builder(orchard.tree()).port(0).start();
          Web web = new Web(observer)) {
        print("an observer, no page", cpu(seconds));
        try (Web.Events events = web.events()) {
          events.next("tree");
          cpu(seconds); // warms up
          print("a page with the tree", cpu(seconds));
          long books = web.numberOf("Trading/books");
          Thread panel =
              Thread.ofPlatform()
                  .daemon()
                  .start(() -> poll(web, "/children?offset=500&of=" + books));
          print("a page with the tree and a list of children", cpu(seconds));
          panel.interrupt();
          panel.join();
          panel =
              Thread.ofPlatform()
                  .daemon()
                  .start(() -> poll(web, "/children?search=9999&of=" + books));
          print("a page with the tree and a search among all children", cpu(seconds));
          panel.interrupt();
          panel.join();
        }
      }
      print("a page of the supervisor", answers(() -> Sys.children(orchard.books(), 0, 50).join()));
      print(
          "a search in the supervisor",
          answers(() -> Sys.children(orchard.books(), entry -> false, 0, 50).join()));
      print("countChildren, to compare", answers(() -> orchard.books().countChildren()));
    }
  }

  private static void poll(Web web, String path) {
    try {
      while (true) {
        web.get(path);
        TimeUnit.SECONDS.sleep(1);
      }
    } catch (Exception end) {
      Thread.currentThread().interrupt(); // measured enough
    }
  }

  /** The share of a core that this JVM uses. */
  private static double cpu(int seconds) throws InterruptedException {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long cpu = system.getProcessCpuTime();
    long begin = System.nanoTime();
    TimeUnit.SECONDS.sleep(seconds);
    return 100.0 * (system.getProcessCpuTime() - cpu) / (System.nanoTime() - begin);
  }

  private static void print(String what, double percent) {
    System.out.printf(Locale.ROOT, "%-55s %6.2f %% of a core%n", what, percent);
  }

  private static long[] answers(Runnable question) {
    for (int i = 0; i < 200; i++) {
      question.run();
    }
    long[] nanos = new long[200];
    for (int i = 0; i < nanos.length; i++) {
      long begin = System.nanoTime();
      question.run();
      nanos[i] = System.nanoTime() - begin;
    }
    Arrays.sort(nanos);
    return nanos;
  }

  private static void print(String what, long[] nanos) {
    System.out.printf(
        Locale.ROOT,
        "%-55s %6.2f ms median, %.2f ms at most%n",
        what,
        nanos[nanos.length / 2] / 1e6,
        nanos[nanos.length - 1] / 1e6);
  }
}

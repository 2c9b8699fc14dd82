package dev.espalier.samples.pipeline;

import dev.espalier.CallFailedException;
import dev.espalier.ChildInfo;
import dev.espalier.ExitReason;
import dev.espalier.SupervisorRef;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Runs the pipeline over a file to its report. The file may be given as the only argument. */
final class Main {
  private Main() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    // Reports without time stamps and stack traces; the first line of a crash says all there is
    // here.
    System.setProperty("java.util.logging.SimpleFormatter.format", "%5$s%n");
    Source source = args.length == 0 ? Source.flights() : Source.file(Path.of(args[0]));
    if (!run(new Settings(source, 50, Duration.ofMillis(3)))) {
      System.exit(1);
    }
  }

  /** Says whether the totals equal the independent count. */
  static boolean run(Settings settings) throws IOException, InterruptedException {
    CompletableFuture<Progress> result = new CompletableFuture<>();
    try (PipelineTree tree = PipelineTree.start(settings, result)) {
      print(tree.supervisor());
      Thread main = Thread.currentThread();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stopInOrder(tree, main)));
      ExitReason reason = tree.awaitTermination();
      System.out.println("the tree has ended: " + reason);
    }
    return report(result.join(), Audit.count(settings.source()));
  }

  /** On Ctrl-C or SIGTERM. Once the tree has ended, the main thread prints its report and ends. */
  private static void stopInOrder(PipelineTree tree, Thread main) {
    if (!tree.supervisor().isAlive()) {
      return; // the main thread has called System.exit, or there is nothing left to stop
    }
    System.out.println("stopping in order");
    tree.close();
    try {
      main.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void print(SupervisorRef supervisor) {
    System.out.println(supervisor.path());
    try {
      for (ChildInfo child : supervisor.whichChildren().reversed()) {
        System.out.printf("  %-10s %s%n", child.id(), child.state());
      }
    } catch (CallFailedException e) { // a short file
      System.out.println("  has ended already: " + e.reason());
    }
  }

  private static boolean report(Progress progress, Totals audit) {
    System.out.println("set aside: " + progress.setAside().size() + " malformed lines");
    progress
        .setAside()
        .forEach(line -> System.out.println("  " + line.number() + ": " + line.text()));
    System.out.println("totals:    " + progress.totals());
    if (!progress.finished()) {
      System.out.println(
          "stopped before the end of the file, after " + progress.batches() + " batches");
      return true;
    }
    System.out.println("recount:   " + audit);
    boolean equal = audit.equals(progress.totals());
    System.out.println(equal ? "nothing lost, nothing twice" : "THE TOTALS DIFFER");
    return equal;
  }
}

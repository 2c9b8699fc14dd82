package dev.espalier.samples.arcade;

import java.io.IOException;
import java.io.InputStream;
import java.util.logging.LogManager;

/** Runs the arcade until it is told to end: Ctrl-C, SIGTERM. */
final class Main {
  private Main() {}

  public static void main(String[] args) throws IOException {
    Options options;
    try {
      options = Options.of(args, System.getenv());
    } catch (IllegalArgumentException wrong) {
      System.err.println(wrong.getMessage() + "\n\n" + Options.USAGE);
      System.exit(2);
      return;
    }
    configureLogging();
    System.exit(ArcadeApplication.run(options.database(), options.web(), options.watch()));
  }

  private static void configureLogging() throws IOException {
    if (System.getProperty("java.util.logging.config.file") == null) {
      try (InputStream ours = Main.class.getResourceAsStream("logging.properties")) {
        LogManager.getLogManager().readConfiguration(ours);
      }
    }
  }
}

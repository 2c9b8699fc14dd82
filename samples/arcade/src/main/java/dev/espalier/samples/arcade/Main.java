package dev.espalier.samples.arcade;

import dev.espalier.samples.arcade.repo.Database;
import dev.espalier.samples.arcade.web.Web;

/** Runs the arcade until it is told to end: Ctrl-C, SIGTERM. */
final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(
        ArcadeApplication.run(Database.inFile("/tmp/w/arcade-db/arcade"), new Web(8080, true)));
  }
}

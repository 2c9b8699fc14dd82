package dev.espalier.samples.tour.app;

/** Runs the playroom until it is told to end: Ctrl-C, SIGTERM. */
final class Main {
  private Main() {}

  public static void main(String[] args) {
    int port = args.length == 0 ? 0 : Integer.parseInt(args[0]); // inputs are ours to read
    System.exit(PlayroomApplication.run(port));
  }
}

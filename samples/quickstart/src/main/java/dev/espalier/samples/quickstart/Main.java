package dev.espalier.samples.quickstart;

import dev.espalier.CallFailedException;

/** Starts the tree, lets one of its processes crash, and goes on. */
final class Main {
  private Main() {}

  public static void main(String[] args) {
    try (ReceptionTree tree = ReceptionTree.start("Welcome")) {
      GreeterRef greeter = tree.greeter();
      System.out.println(greeter.greet("Ada"));
      try {
        greeter.greet(" ");
      } catch (CallFailedException e) {
        System.out.println("the greeter crashed: " + e.reason());
      }
      tree.supervisor().whichChildren(); // the supervisor answers when the restart is done
      System.out.println(greeter.greet("Joe")); // same ref, new process; the counter has gone on
    }
  }
}

package greenhouse;

import dev.espalier.observer.Observer;

/** A greenhouse that one can look at: {@code http://127.0.0.1:4040/}, until Ctrl-C. */
final class Watched {
  private Watched() {}

  public static void main(String[] args) throws InterruptedException {
    int port = args.length == 0 ? Observer.DEFAULT_PORT : Integer.parseInt(args[0]);
    try (GreenhouseTree tree = GreenhouseTree.start(new Settings(40, 20));
        Observer observer =
            Observer.builder(tree)
                .port(port)
                .blueprint(GreenhouseTree.blueprint()) // what was declared, beside what is running
                .actions("open sesame") // a token; without this line the page only shows
                .start()) {
      tree.beds().start(new BedId("north"), Plant.TOMATO);
      tree.beds().start(new BedId("south"), Plant.BASIL);
      System.out.println("the greenhouse can be seen at " + observer.address());
      Observer.print(tree); // the same for a terminal
      tree.awaitTermination();
    }
  }
}

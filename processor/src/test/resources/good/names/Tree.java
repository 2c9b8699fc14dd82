package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

@Supervisor
public abstract class Tree {
  protected Tree(String start) throws java.io.IOException {}

  @Child
  abstract Feed place();

  @Child
  Feed feedSpec(String factories) {
    return place();
  }

  @Child(id = "odd * <id> @x")
  protected abstract Feed feed();
}

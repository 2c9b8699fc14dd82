package greenhouse;

import java.util.List;

/** The blueprints that the guide shows parts of. */
public final class Blueprints {
  private Blueprints() {}

  /** Their texts. */
  public static List<String> all() {
    return List.of(GreenhouseTree.blueprint(), greenhouse.strategies.Blueprint.text());
  }
}

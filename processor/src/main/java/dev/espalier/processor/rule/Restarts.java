package dev.espalier.processor.rule;

import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.Origin;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.Setting;

/** How the processes behind a child are restarted, also those of a supervisor of its own. */
final class Restarts {

  private Restarts() {}

  /** The restart type. */
  static String of(ChildMethod child) {
    if (child.product() instanceof Product.Dynamic dynamic) {
      return dynamic.settings().restartType();
    }
    return child.product() instanceof Product.Partitioned
        ? child.eachPartition().restart()
        : child.restart();
  }

  /** Where it is written, if at the child, else the child. */
  static Origin origin(ChildMethod child) {
    Setting<String> written = child.settings().restart();
    return child.product() instanceof Product.Worker ? Places.of(child, written) : child.origin();
  }
}

package app;

import dev.espalier.annotations.Arg;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Supervisor;
import java.util.ArrayList;
import java.util.List;

@Supervisor
interface Shop {
  @Child
  Catalogue catalogue();

  @Child
  WarmUp warmUp();

  @Child(restart = Restart.PERMANENT)
  WarmUp again();

  @DynamicSupervisor
  Export exports();

  @Child
  Mirror mirror();
}

class Catalogue {
  private final List<String> goods = new ArrayList<>();

  @Call
  int add(String article) {
    goods.add(article);
    return goods.size();
  }
}

/** One piece of work, and then it is done. */
@Child(restart = Restart.TRANSIENT)
class WarmUp implements Runnable {
  private final CatalogueRef catalogue;

  WarmUp(CatalogueRef catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public void run() {
    add("chair");
    add("table");
  }

  private void add(String article) {
    catalogue.add(article);
  }
}

class Export implements Runnable {
  private final String file;

  Export(@Arg String file) {
    this.file = file;
  }

  @Override
  public void run() {
    System.out.println(file);
  }
}

/** Goes on, as a loop does. */
class Mirror implements Runnable {
  private final CatalogueRef catalogue;

  Mirror(CatalogueRef catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public void run() {
    follow();
  }

  private void follow() {
    while (catalogue.add("news") < 1_000) {
      Thread.onSpinWait();
    }
  }
}

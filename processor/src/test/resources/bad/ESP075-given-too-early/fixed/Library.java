package app;

import dev.espalier.Self;
import dev.espalier.annotations.Arg;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.Key;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Library {
  @DynamicSupervisor
  Book books();

  @DynamicSupervisor
  Shelf shelves();
}

class Book {
  private int reads;

  Book(@Key String title, Self self) {
    self.label(title);
  }

  @Call
  int read() {
    return ++reads;
  }
}

class Shelf {
  private int books;

  Shelf(@Key String place, @Arg ShelfRef below) {}

  @Call
  int put() {
    return ++books;
  }
}

class Librarian {
  private final ShelfDynamicSupervisor shelves;

  Librarian(ShelfDynamicSupervisor shelves) {
    this.shelves = shelves;
  }

  @Call
  int search(String shelf) {
    return shelves.find(shelf).map(ShelfRef::put).orElse(0);
  }
}

package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

class Desk {
  static class Secret {}


  static class Vault<T extends Secret> {
    @Call
    T open() {
      return null;
    }
  }

  static class Safe {
    @Call
    Shelf<Secret>.Part part() {
      return null;
    }
  }

  static class Shelf<T> {
    class Part {}
  }

  @Supervisor
  abstract static class Bank {
    Bank(Secret secret) {}

    @Child
    Safe safe() {
      return new Safe();
    }

    @Child
    abstract Secret secret();
  }
}

package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Office {
  @Child
  Orders orders();

  @Child
  Invoices invoices();

  @Child
  Customers customers();

  @Child
  Stock stock();

  @Child
  Doorbell doorbell();
}

interface Database {
  String read(String key);
}

record Limits(int most) {}

class Orders {
  private final Database database;

  Orders(Database database, Limits limits) {
    this.database = database;
  }

  @Call
  String read(String key) {
    return database.read(key);
  }
}

class Invoices {
  private final Database database;

  Invoices(Database database, Limits limits) {
    this.database = database;
  }

  @Call
  String read(String key) {
    return database.read(key);
  }
}

class Customers {
  private final Database database;

  Customers(Database database, Limits limits) {
    this.database = database;
  }

  @Call
  String read(String key) {
    return database.read(key);
  }
}

class Stock {
  private final Database database;

  Stock(Database database, Limits limits) {
    this.database = database;
  }

  @Call
  String read(String key) {
    return database.read(key);
  }
}

class Doorbell {
  Doorbell(Limits limits) {}

  @Call
  int rings() {
    return 3;
  }
}

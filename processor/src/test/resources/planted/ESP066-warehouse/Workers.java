package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

class GateSign {
  private String text = "";

  @Cast
  void show(String other) {
    text = other;
  }

  @Call
  String text() {
    return text;
  }
}

class Intake {
  private final DataSource database;
  private int pallets;

  Intake(DataSource database) {
    this.database = database;
  }

  @Call
  int pallet() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("insert into pallets default values");
    }
    return ++pallets;
  }
}

class Shelving {
  private final DataSource database;
  private int moves;

  Shelving(DataSource database) {
    this.database = database;
  }

  @Call
  int move() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("insert into moves default values");
    }
    return ++moves;
  }
}

class Picking {
  private final DataSource database;
  private int picks;

  Picking(DataSource database) {
    this.database = database;
  }

  @Call
  int pick() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("insert into picks default values");
    }
    return ++picks;
  }
}

class Shipping {
  private final DataSource database;
  private int parcels;

  Shipping(DataSource database) {
    this.database = database;
  }

  @Call
  int parcel() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("insert into parcels default values");
    }
    return ++parcels;
  }
}

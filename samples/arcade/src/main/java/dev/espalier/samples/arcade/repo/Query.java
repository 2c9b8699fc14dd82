package dev.espalier.samples.arcade.repo;

import java.sql.Connection;
import java.sql.SQLException;

/** What is done with a connection, in a transaction of its own. */
@FunctionalInterface
interface Query<T> {
  T run(Connection connection) throws SQLException;
}

package dev.espalier.samples.arcade.repo;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The repo on a real PostgreSQL. */
class PostgresTest extends Persistence {
  private static Postgres postgres;

  @BeforeAll
  static void startPostgres() throws Exception {
    postgres = Postgres.start();
  }

  @AfterAll
  static void stopPostgres() throws Exception {
    if (postgres != null) { // null if it is skipped
      postgres.stop();
    }
  }

  @Override
  Database database() {
    return postgres.database();
  }

  @Override
  String countConnections() {
    return "SELECT COUNT(*) FROM pg_stat_activity"
        + " WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()";
  }
}

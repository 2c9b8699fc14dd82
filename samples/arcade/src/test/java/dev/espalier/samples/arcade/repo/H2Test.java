package dev.espalier.samples.arcade.repo;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The repo on H2, in a file. */
class H2Test extends Persistence {
  @TempDir static Path folder;

  @Override
  Database database() {
    return Database.inFile(folder.resolve("arcade").toString());
  }

  @Override
  String countConnections() {
    return "SELECT COUNT(*) - 1 FROM INFORMATION_SCHEMA.SESSIONS";
  }
}

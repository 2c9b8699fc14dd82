package dev.espalier.samples.arcade.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.samples.arcade.repo.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The load run, small. */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class LoadTest {

  @Test
  void fiftyGamesLoseNothingWhileProcessesCrash(@TempDir Path folder) throws Exception {
    LoadRun run =
        new LoadRun(50, Duration.ofSeconds(5), 20, Duration.ofMillis(100), System.nanoTime());
    Database database = Database.inFile(folder.resolve("load").toString());
    assertThat(run.run(database, System.out)).as("%s", run).isEmpty();
  }
}

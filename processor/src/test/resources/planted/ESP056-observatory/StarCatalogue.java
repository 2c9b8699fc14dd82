package app;

import dev.espalier.annotations.AfterStart;
import dev.espalier.annotations.Call;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Read once, and big; so the tree does not wait for it. */
class StarCatalogue {
  private final Path file;
  private final Map<String, Integer> azimuths = new HashMap<>();

  StarCatalogue(Path file) {
    this.file = file;
  }

  @AfterStart
  void read() throws IOException {
    for (String line : Files.readAllLines(file)) {
      String[] columns = line.split(";");
      azimuths.put(columns[0], Integer.valueOf(columns[1]));
    }
  }

  @Call
  Optional<Integer> azimuth(String star) {
    return Optional.ofNullable(azimuths.get(star));
  }
}

package dev.espalier.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The load test with few children, and that it sees when something is wrong. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class LoadTest {
  private final Logger logger = Logger.getLogger("dev.espalier");
  private final Level before = logger.getLevel();

  @BeforeEach
  void logNothing() {
    logger.setLevel(Level.OFF);
  }

  @AfterEach
  void logAgain() {
    logger.setLevel(before);
  }

  @Test
  @DisplayName("children are started, found, crashed and stopped, and all counts are right")
  void counts() {
    ByteArrayOutputStream table = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(table, true, StandardCharsets.UTF_8);
    List<Size> sizes = LoadMain.run(new int[] {100, 1_000}, 1, 0, 42, out);
    Size large = sizes.getLast();
    assertThat(large.counted(Phase.START)).isEqualTo(Census.of(1_000));
    assertThat(large.counted(Phase.CRASH)).isEqualTo(Census.of(1_000));
    assertThat(large.counted(Phase.STOP)).isEqualTo(Census.of(0));
    assertThat(large.counted(Phase.GIVE_UP)).isEqualTo(Census.of(0));
    assertThat(table.toString(StandardCharsets.UTF_8))
        .contains("seed 42", "100 children", "1,000 children", "crash, restart");
  }

  @Test
  @DisplayName("one child too few, or one that nobody has expected to crash, is seen")
  void wrongCounts() {
    try (Crowd crowd = new Crowd(10)) {
      crowd.start(20);
      crowd.expect(20);
      crowd.crash(new int[] {7, 3});
      crowd.expectRestarts(20, new int[] {3, 7});
      assertThatThrownBy(() -> crowd.expectRestarts(20, new int[] {3, 8}))
          .hasMessageContaining("Entry[key=7");
      assertThatThrownBy(() -> crowd.expectRestarts(20, new int[] {3})).hasMessageContaining("22");
      crowd.stop(new int[] {5});
      assertThatThrownBy(() -> crowd.expect(20)).hasMessageContaining("children=19");
      assertThatThrownBy(() -> crowd.find(new int[] {5})).hasMessageContaining("5");
      assertThatThrownBy(() -> crowd.stop(new int[] {5})).hasMessageContaining("no session 5");
    }
  }
}

package dev.espalier.processor.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.processor.CountingProcessor;
import dev.espalier.processor.testing.TestCompiler;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The work that we make for the compiler grows with the project, and no faster. */
class CostTest {

  private static final int WORKERS = 100;

  @Test
  void callsOnTheCompilerGrowLinearly() {
    calls(10); // the first compilation loads what others find
    long few = calls(WORKERS);
    long many = calls(2 * WORKERS);
    assertThat(few).as("calls for %d workers", WORKERS).isPositive();
    assertThat(many).as("twice as many workers as for %d calls", few).isLessThan(few * 21 / 10);
  }

  private static long calls(int workers) {
    CountingProcessor processor = new CountingProcessor();
    TestCompiler.Outcome outcome =
        TestCompiler.JAVAC.compile(
            LargeProject.sources(workers), List.of(), processor, "-proc:only");
    assertThat(outcome.output()).isEmpty();
    return processor.calls().values().stream().mapToLong(Long::longValue).sum();
  }
}

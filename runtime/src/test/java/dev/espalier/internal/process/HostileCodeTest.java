package dev.espalier.internal.process;

import static dev.espalier.internal.process.TestBed.oneForOne;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.CallFailedException;
import dev.espalier.internal.report.ReportQueue;
import dev.espalier.internal.report.Reporter;
import dev.espalier.internal.report.SystemSinks;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Users' code that fails where nobody expects it must not stop supervision. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class HostileCodeTest {

  private static final Reporter BROKEN =
      report -> {
        throw new IllegalStateException("disk full");
      };

  /** An exception that cannot be printed. */
  private static final class Unprintable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      throw new IllegalStateException("no message");
    }
  }

  /** A cast that cannot be printed. */
  private record UnprintableCast() implements dev.espalier.spi.CastMessage<Probe> {
    @Override
    public void handle(Probe worker) {
      throw new IllegalStateException("boom");
    }

    @Override
    public String toString() {
      throw new IllegalStateException("no text");
    }
  }

  /** A call that cannot be printed. */
  private record UnprintableCall() implements dev.espalier.spi.CallMessage<Probe, Integer> {
    @Override
    public Integer handle(Probe worker) {
      throw new IllegalStateException("boom");
    }

    @Override
    public String toString() {
      throw new IllegalStateException("no text");
    }
  }

  private static void survives(TestBed bed, int start) {
    TestBed.eventually(() -> assertThat(bed.starts("a")).isEqualTo(start));
    bed.settle();
    assertThat(bed.ref("a").ping()).isEqualTo(start);
  }

  @Test
  void reporterThrows() {
    try (TestBed bed = new TestBed(BROKEN)) {
      bed.start(oneForOne(bed.plain("a")));
      bed.ref("a").kill();
      survives(bed, 2);
      assertThat(bed.ref("a").crash("boom")).hasRootCauseMessage("boom");
      survives(bed, 3);
    }
  }

  @Test
  void exceptionCannotBePrinted() {
    try (TestBed bed = new TestBed(new ReportQueue("Root", SystemSinks.all()))) {
      bed.start(oneForOne(bed.plain("a")));
      bed.ref("a")
          .tell(
              "crash",
              probe -> {
                throw new Unprintable();
              });
      survives(bed, 2);
    }
  }

  @Test
  void messageCannotBePrinted() {
    try (TestBed bed = new TestBed(new ReportQueue("Root", SystemSinks.all()))) {
      bed.start(oneForOne(bed.plain("a")));
      bed.<Probe>endpoint("a").cast(new UnprintableCast());
      survives(bed, 2);
      var reply =
          bed.<Probe>endpoint("a").callAsync(new UnprintableCall(), TimeUnit.HOURS.toNanos(1));
      assertThat(reply)
          .failsWithin(Duration.ofSeconds(5))
          .withThrowableOfType(java.util.concurrent.ExecutionException.class)
          .withCauseInstanceOf(CallFailedException.class);
      survives(bed, 3);
    }
  }
}

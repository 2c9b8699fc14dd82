package greenhouse.workers;

import dev.espalier.Self;
import dev.espalier.annotations.AfterStart;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Every;
import dev.espalier.annotations.FormatStatus;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** The vent in the roof. */
@Child(shutdown = 2_000)
final class Vent implements AutoCloseable {
  private final Motor motor;
  private final Self self;
  private int percent; // how far it is open
  private int checks;

  Vent(Motor motor, Self self) {
    this.motor = motor;
    this.self = self;
  }

  /** Runs once, right after the start: nobody waits for it but those who have a message for us. */
  @AfterStart
  void findZero() {
    motor.shut();
  }

  /** A call: the caller waits for the answer. */
  @Call
  int percent() {
    return percent;
  }

  /** A call with an exception that is an answer: it is declared, so the vent lives on. */
  @Call
  void open(int wanted) throws VentStuck {
    if (wanted > 90) {
      throw new VentStuck(wanted);
    }
    motor.turn(wanted);
    percent = wanted;
  }

  /** A cast: the sender does not wait, and is told nothing. */
  @Cast
  void shut() {
    motor.turn(0);
    percent = 0;
  }

  /** A call whose answer comes later: the caller waits, the vent goes on. */
  @Call(timeout = 30_000)
  CompletableFuture<Integer> openFully() {
    motor.turn(90);
    percent = 90;
    CompletableFuture<Integer> arrived = new CompletableFuture<>();
    answerWhenThere(arrived);
    return arrived;
  }

  private void answerWhenThere(CompletableFuture<Integer> arrived) {
    if (motor.isTurning()) {
      self.after(Duration.ofMillis(100), () -> answerWhenThere(arrived));
    } else {
      arrived.complete(percent);
    }
  }

  /** A timer: a message that the vent sends to itself. */
  @Every(millis = 60_000)
  void check() {
    checks++;
  }

  /** What reports may show of the state. Without this method they show nothing. */
  @FormatStatus
  String status() {
    return percent + " % open, checked " + checks + " times";
  }

  /** The end: runs when the supervisor stops the vent, and also when the vent has crashed. */
  @Override
  public void close() {
    motor.off();
  }
}

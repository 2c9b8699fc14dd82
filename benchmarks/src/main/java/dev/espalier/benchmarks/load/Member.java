package dev.espalier.benchmarks.load;

import java.time.Duration;

/** A process that can be made busy, whoever has made it. */
interface Member {
  /** How long to wait for an answer. */
  Duration PATIENCE = Duration.ofSeconds(2);

  /** Works, and sends itself the same message once more, until the tally says that it is over. */
  void again(Tally tally);

  void know(Member other);

  /** Works, and has so many others work. */
  void work(int others);

  /** Asks for an answer; false if there is none in time. */
  boolean isAnswered();
}

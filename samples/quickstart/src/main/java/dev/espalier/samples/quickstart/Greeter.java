package dev.espalier.samples.quickstart;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;

/** Greets visitors by name and number. */
@Child(shutdown = 1_000)
final class Greeter {
  private final CounterRef counter;
  private final String greeting;

  Greeter(CounterRef counter, String greeting) {
    this.counter = counter;
    this.greeting = greeting;
  }

  @Call
  String greet(String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("nobody there"); // crashes this process, and no other
    }
    return greeting + ", " + name + ". You are number " + counter.next() + ".";
  }
}

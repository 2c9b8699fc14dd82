package dev.espalier.benchmarks.run;

import java.util.Locale;

/** Who does the work of a row. */
public enum Contender {
  /** What a user writes: annotated workers, generated refs and trees. */
  ESPALIER("Espalier"),
  /** The same with {@code inline = true}. */
  INLINE("inline"),
  /** OTP's behaviours in Erlang. */
  ERLANG("Erlang"),
  /** Elixir's own modules. */
  ELIXIR("Elixir"),
  /** Apache Pekko, typed. */
  PEKKO("Pekko"),
  /** Dagger, which has an annotation processor, too. */
  DAGGER("Dagger"),
  /** What the JDK needs for the bare thing, without a process around it. */
  FLOOR("floor");

  private final String title;

  Contender(String title) {
    this.title = title;
  }

  /** What the table calls it. */
  public String title() {
    return title;
  }

  /** What options call it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Contender of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}

package dev.espalier.benchmarks.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A kind of work that several contenders do, each in a process of its own.
 *
 * @param id what options call it; {@code call} selects {@code call-8-clients}, too
 * @param title what the table calls it
 * @param figures what is measured
 * @param contenders who does it, and how
 * @param carriers how many carrier threads, schedulers or threads of a dispatcher they have; empty
 *     is what each of them takes by itself
 * @param seconds how long one contender may take for it once; about half of that is usual
 */
public record Row(
    String id,
    String title,
    List<Figure> figures,
    Map<Contender, Command> contenders,
    OptionalInt carriers,
    int seconds) {
  /** The figure of a row that has but one. */
  public static final String TIME = "time";

  private static final int SECONDS = 60;

  public static Row named(String id, String title) {
    return new Row(id, title, List.of(), Map.of(), OptionalInt.empty(), SECONDS);
  }

  /** With a figure that has the row's own title: the time for each operation. */
  public Row nanoseconds() {
    return figure(TIME, "", "ns");
  }

  public Row figure(String key, String what, String unit) {
    List<Figure> more = new ArrayList<>(figures);
    more.add(new Figure(key, what, unit));
    return new Row(id, title, List.copyOf(more), contenders, carriers, seconds);
  }

  /** The figure named last is at most so many times that of a rival. */
  public Row atMost(double share, Contender rival) {
    return within(new Budget.Share(Contender.ESPALIER, share, rival));
  }

  /** A budget for the figure named last. */
  public Row within(Budget budget) {
    List<Figure> more = new ArrayList<>(figures);
    more.add(more.removeLast().within(budget));
    return new Row(id, title, List.copyOf(more), contenders, carriers, seconds);
  }

  public Row by(Contender contender, Command command) {
    Map<Contender, Command> more = new EnumMap<>(Contender.class);
    more.putAll(contenders);
    more.put(contender, command);
    return new Row(id, title, figures, Collections.unmodifiableMap(more), carriers, seconds);
  }

  public Row onCarriers(int number) {
    return new Row(id, title, figures, contenders, OptionalInt.of(number), seconds);
  }

  public Row within(int seconds) {
    return new Row(id, title, figures, contenders, carriers, seconds);
  }

  /** What the table calls a figure of this row. */
  String line(Figure figure) {
    return figure.title().isEmpty() ? title : title + ": " + figure.title();
  }

  boolean selectedBy(String name) {
    return id.equals(name) || id.startsWith(name + "-");
  }
}

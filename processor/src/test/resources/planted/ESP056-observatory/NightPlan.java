package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.FormatStatus;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** What is to be looked at tonight, one star after the other. */
class NightPlan {
  private final StarCatalogueRef catalogue;
  private final Deque<String> stars = new ArrayDeque<>();

  NightPlan(StarCatalogueRef catalogue) {
    this.catalogue = catalogue;
  }

  @Cast
  void add(String star) {
    stars.addLast(star);
  }

  @Call
  Optional<Integer> next() {
    String star = stars.pollFirst();
    return star == null ? Optional.empty() : catalogue.azimuth(star);
  }

  @FormatStatus
  int left() {
    return stars.size();
  }
}

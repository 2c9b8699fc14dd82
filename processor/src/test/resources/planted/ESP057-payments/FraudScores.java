package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Every;
import java.util.HashMap;
import java.util.Map;

/** Many payments with one card within an hour look bad. */
class FraudScores {
  private final Map<String, Integer> seen = new HashMap<>();

  @Call
  int score(String card, long cents) {
    int times = seen.merge(card, 1, Integer::sum);
    return times * 10 + (cents > 100_000 ? 50 : 0);
  }

  @Every(millis = 3_600_000)
  void forget() {
    seen.clear();
  }
}

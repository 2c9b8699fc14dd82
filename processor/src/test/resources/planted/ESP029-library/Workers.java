package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Every;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

class Catalogue {
  private final Map<String, String> titles = new TreeMap<>();

  @Cast
  void add(String number, String title) {
    titles.put(number, title);
  }

  @Call
  Optional<String> title(String number) {
    return Optional.ofNullable(titles.get(number));
  }
}

class Loans {
  private final Map<String, LocalDate> due = new HashMap<>();

  @Cast
  void lend(String number, LocalDate until) {
    due.put(number, until);
  }

  @Call
  List<String> overdue(LocalDate day) {
    return due.keySet().stream().filter(n -> due.get(n).isBefore(day)).sorted().toList();
  }
}

class Reminders {
  private final LoansRef loans;
  private int sent;

  Reminders(LoansRef loans) {
    this.loans = loans;
  }

  @Every(millis = 3_600_000)
  void remind() {
    sent += loans.overdue(LocalDate.now()).size();
  }
}

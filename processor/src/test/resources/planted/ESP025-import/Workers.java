package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Every;
import dev.espalier.annotations.FormatStatus;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class Accounts {
  private final Map<String, Long> balances = new TreeMap<>();

  @Cast
  void add(String account, long cents) {
    balances.merge(account, cents, Long::sum);
  }

  @Call
  int size() {
    return balances.size();
  }
}

class Lines implements Runnable {
  private final AccountsRef accounts;
  private final List<String> file;

  Lines(AccountsRef accounts, List<String> file) {
    this.accounts = accounts;
    this.file = file;
  }

  @Override
  public void run() {
    for (String line : file) {
      String[] parts = line.split(";");
      accounts.add(parts[0], Long.parseLong(parts[1]));
    }
  }
}

class Progress {
  private final AccountsRef accounts;
  private int shown;

  Progress(AccountsRef accounts) {
    this.accounts = accounts;
  }

  @Every(millis = 500)
  void show() {
    shown = accounts.size();
  }

  @FormatStatus
  int shown() {
    return shown;
  }
}

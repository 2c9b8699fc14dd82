package app;

import dev.espalier.CallFailedException;
import dev.espalier.ExitReason;
import dev.espalier.Signals;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

public class Main {

  public static String run() throws Exception {
    List<String> report = new ArrayList<>();
    try (RootTree tree = RootTree.start()) {
      replies(tree.bank(), report);
      signals(tree, report);
    }
    return String.join("\n", report);
  }

  private static void replies(BankRef bank, List<String> report) throws Exception {
    CompletableFuture<Integer> balance = bank.async().balance("me");
    bank.deposit(7); // it takes the next message while the caller of the first one waits
    report.add("balance " + balance.get());
    CompletableFuture<Void> closed = bank.async().closed();
    report.add("closed " + closed.isDone());
    report.add("accounts " + bank.accounts());
    report.add("last " + bank.last());
    try {
      bank.balance("nobody");
    } catch (UnknownAccount e) {
      report.add("no account of " + e.getMessage());
    }
    try {
      bank.balance("?");
    } catch (CallFailedException e) {
      report.add("failed " + e.reason());
    }
    bank.close();
    report.add("closed " + closed.get());
  }

  private static void signals(RootTree tree, List<String> report) throws Exception {
    WatcherRef watcher = tree.watcher();
    tree.partner().linked();
    watcher.linked();
    CompletableFuture<Integer> never = tree.bank().async().balance("me");
    CompletableFuture<String> exit = watcher.async().exit();
    CompletableFuture<String> down = watcher.async().down();
    tree.bank().crash();
    try {
      never.get();
    } catch (ExecutionException e) {
      report.add("caller " + ((CallFailedException) e.getCause()).reason());
    }
    report.add("exit " + exit.get());
    report.add("down " + down.get());
    exit = watcher.async().exit();
    Signals.exit(watcher, ExitReason.shutdown("by hand"));
    report.add("exit " + exit.get().replaceFirst("thread.*:", "a thread:"));
    report.add("watcher alive " + watcher.isAlive());
  }
}

package dev.espalier.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.processor.testing.Goldens;
import dev.espalier.processor.testing.TestCompiler;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Generated code runs on the real runtime: compiled in memory, started, asked and stopped. */
class RunningTreeTest {

  @ParameterizedTest
  @EnumSource(TestCompiler.class)
  void aTreeStartsAnswersRestartsAndStops(TestCompiler compiler) throws Exception {
    assertThat(run(compiler, "running"))
        .containsExactly(
            "price 7",
            "no price for the symbol nothing",
            "later 7",
            "exposure 107",
            "session of me sees 7",
            "cached 5",
            "after a crash 7",
            "closed feed");
  }

  @ParameterizedTest
  @EnumSource(TestCompiler.class)
  void workersReplyLaterAndHearOfTheEndOfOthers(TestCompiler compiler) throws Exception {
    assertThat(run(compiler, "running-signals"))
        .containsExactly(
            "balance 7",
            "closed false",
            "accounts [me]",
            "last 7",
            "no account of nobody",
            "failed crash(java.lang.IllegalArgumentException: who)",
            "closed null",
            "caller crash(java.lang.IllegalStateException: robbed)",
            "exit Root/bank: crash(java.lang.IllegalStateException: robbed)",
            "down Root/partner: crash(java.lang.IllegalStateException: robbed)",
            "exit a thread: shutdown(by hand)",
            "watcher alive true");
  }

  @ParameterizedTest
  @EnumSource(TestCompiler.class)
  void childrenAreStartedOnDemandFoundByTheirKeysAndStopped(TestCompiler compiler)
      throws Exception {
    assertThat(run(compiler, "running-dynamic"))
        .containsExactly(
            "at Market/books/EURUSD below Market/books",
            "depth 20, limit 2000, books 1",
            "found true",
            "nothing found true",
            "`Market/books` has no child with the key `GBPUSD`",
            "found or started 20",
            "found or started 5",
            "desk opens 7",
            "keys [EURUSD, GBPUSD, JPYUSD], count 3",
            "taken AlreadyStarted",
            "too many MaxChildren",
            "faulty java.lang.IllegalArgumentException: depth -1",
            "after a crash 20, count 2",
            "stopped true, again false",
            "alive false",
            "gone noproc",
            "the next one 21",
            "stopped true, again false",
            "left Market/books/GBPUSD of 1",
            "downloads aa, equal false",
            "count 2, stopped true",
            "alive falsetrue, count 1",
            "closed [GBPUSD]");
  }

  @ParameterizedTest
  @EnumSource(TestCompiler.class)
  @DisplayName(
      "APP-001 APP-002 APP-020 a launcher starts, does the phases, stops, and says what has failed")
  void anApplicationRunsItsPhasesAndCallbacksOnOneObject(TestCompiler compiler) throws Exception {
    assertThat(run(compiler, "running-application"))
        .containsExactly(
            "shop STOPPED",
            "made",
            "stock starts",
            "till starts",
            "filled to 5",
            "opened, till alive true, 2",
            "running, stock 7",
            "closing with 7",
            "till ends, door shut",
            "stock ends with 7",
            "bye, door shut",
            "PERMANENT PT20S STOPPED",
            "made",
            "stock starts",
            "till starts",
            "filled to 5",
            "opened, till alive true, 2",
            "closing with 5",
            "till ends, door shut",
            "stock ends with 5",
            "bye, door shut",
            "second start STOPPED",
            "START_FAILED java.io.IOException: no licence, STOPPED",
            "made",
            "stock starts",
            "till starts",
            "till ends, door closed",
            "stock ends with 0",
            "bye, door closed",
            "START_FAILED java.io.IOException: no delivery, STOPPED",
            "exit code 1",
            "made",
            "stock starts",
            "till starts",
            "filled to 5",
            "opened, till alive true, 2",
            "stock starts",
            "stock ends with 0",
            "mine",
            "kiosk has ended",
            "closing with 5",
            "till ends, door shut",
            "stock ends with 5",
            "bye, door shut",
            "exit code 1");
  }

  @ParameterizedTest
  @EnumSource(TestCompiler.class)
  void partitionsAreFoundByKeysRestartedAndResized(TestCompiler compiler) throws Exception {
    assertThat(run(compiler, "running-partitions"))
        .containsExactly(
            "counters Shop/counters 3",
            "1 has 1 of 100",
            "2 has 0 of 100",
            "same true",
            "task 42",
            "per processor true",
            "clerk 1 has 1 of 100",
            "baskets [7, 8]",
            "odd x1",
            "till 1 has 2 of 100 first",
            "is a supervisor true",
            "counted true",
            "after a crash 1 has 0 of 100",
            "closed 2",
            "closed 1",
            "resized from 3",
            "key 4 is Shop/counters/0",
            "resized from 1",
            "closed 2",
            "closed 1",
            "closed 0",
            "stopped noproc");
  }

  @ParameterizedTest
  @DisplayName(
      "AGT-002 AGT-009 AGT-010 REG-082 SPEC-032 SPEC-033 built-in children have typed accessors,"
          + " the defaults of their kind unless overridden, and start as they are declared")
  @EnumSource(TestCompiler.class)
  void builtInChildrenAreDeclaredByTheirTypes(TestCompiler compiler) throws Exception {
    assertThat(run(compiler, "running-builtins"))
        .containsExactly(
            "worker `audit` permanent, shutdown 5000 ms",
            "worker `games` permanent, shutdown 5000 ms",
            "worker `topics` permanent, shutdown 5000 ms",
            "supervisor `tasks` permanent, shutdown infinity",
            "supervisor `imports` permanent, shutdown infinity",
            "worker `config` transient, shutdown 1000 ms",
            "worker `visits` permanent, shutdown 5000 ms",
            "worker `users` permanent, shutdown 5000 ms",
            "supervisor `open` permanent, shutdown infinity",
            "nothing found true",
            "found true, score 7",
            "under the topic 1",
            "audit [Registered[registry=Arcade/users, entry=Entry[key=player of chess,"
                + " owner=Arcade/open/GameId[name=chess], value=nobody]]]",
            "failed crash(java.lang.IllegalStateException: on purpose)",
            "after its death Optional.empty, []",
            "full with 1",
            "done in Arcade/imports",
            "Arcade/config Settings[most=9]",
            "failed crash(java.lang.IllegalStateException: on purpose)",
            "as at first Settings[most=6]",
            "visits 101",
            "failed crash(java.lang.IllegalStateException: on purpose)",
            "started again 2",
            "transient, alive false");
  }

  @ParameterizedTest
  @EnumSource(TestCompiler.class)
  void whoStartsAChildRunsItsConstructorIfThatPromisesNotToBlock(TestCompiler compiler)
      throws Exception {
    assertThat(run(compiler, "running-inline-start"))
        .containsExactly(
            "at Arena/sessions/N, started by me",
            "shown Arena/sessions/N N ready",
            "guest started by me false",
            "started by the clerk true",
            "faulty java.lang.IllegalArgumentException: number -1",
            "failed crash(java.lang.IllegalStateException: failed)",
            "again Arena/sessions/N N ready",
            "by me false");
  }

  @ParameterizedTest
  @EnumSource(TestCompiler.class)
  void aBlueprintSaysWhatReallyHappens(TestCompiler compiler) throws Exception {
    assertThat(run(compiler, "running-blueprint"))
        .containsExactly(
            "apart/a restarts [], drops []",
            "apart/a restarts [], drops []",
            "apart/b restarts [], drops []",
            "apart/b restarts [], drops []",
            "together/a restarts [together/c], drops [together/b]",
            "together/a restarts [together/c], drops [together/b]",
            "together/b restarts [], drops []",
            "together/b restarts [], drops [], not itself",
            "together/c restarts [together/a], drops [together/b]",
            "together/c restarts [together/a], drops [together/b]",
            "chain/a restarts [chain/b, chain/d], drops [chain/c]",
            "chain/a restarts [chain/b, chain/d], drops [chain/c]",
            "chain/b restarts [chain/d], drops [chain/c]",
            "chain/b restarts [chain/d], drops [chain/c]",
            "chain/c restarts [], drops []",
            "chain/c restarts [], drops [], not itself",
            "chain/d restarts [], drops []",
            "chain/d restarts [], drops []");
  }

  /** Compiles a program and returns what it reports. */
  private List<String> run(TestCompiler compiler, String folder) throws Exception {
    TestCompiler.Outcome outcome = compiler.compile(Goldens.sources(Goldens.ROOT.resolve(folder)));
    assertThat(outcome.success()).as(outcome.output()).isTrue();
    URL[] classes = {outcome.classes().toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader())) {
      Object report = loader.loadClass("app.Main").getMethod("run").invoke(null);
      return String.valueOf(report).lines().toList();
    }
  }
}

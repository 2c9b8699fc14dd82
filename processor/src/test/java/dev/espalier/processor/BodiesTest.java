package dev.espalier.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.processor.testing.Goldens;
import dev.espalier.processor.testing.TestCompiler;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is seen in the methods of workers, and that nothing goes wrong where nothing is. */
class BodiesTest {

  private static final Pattern HEADLINE = Pattern.compile("(\\[ESP\\d+\\] .*)");

  private static List<String> findings(String... sources) {
    return findings(new EspalierProcessor(), TestCompiler.sources(sources));
  }

  private static List<String> findings(Processor processor, Map<String, String> sources) {
    TestCompiler.Outcome outcome = TestCompiler.JAVAC.compile(sources, List.of(), processor);
    assertThat(outcome.success()).as(outcome.output()).isTrue();
    return HEADLINE.matcher(outcome.output()).results().map(r -> r.group(1)).toList();
  }

  /** What the worker `Meter` does; `other` is another one, and `me` itself. */
  private static List<String> meter(String members) {
    return findings(
        """
        package app;

        import dev.espalier.*;
        import dev.espalier.annotations.*;
        import java.time.Duration;
        import java.util.*;
        import java.util.function.*;

        @Child
        class Meter implements AutoCloseable {
          private final MeterRef me;
          private final OtherRef other;

          Meter(MeterRef me, OtherRef other) {
            this.me = me;
            this.other = other;
          }

          @Call int value() { return 1; }
          @Call int value(int unit) { return unit; }
          @Cast void set(int to) {}
          @Override public void close() {}

        %s
        }
        """
            .formatted(members),
        """
        package app;

        import dev.espalier.annotations.*;

        class Other {
          @Call int value() { return 1; }
        }
        """);
  }

  private static void sees(String members, String path) {
    assertThat(meter(members))
        .as(members)
        .containsExactly("[ESP071] `Meter` calls itself: `" + path + "`");
  }

  private static void seesNothing(String members) {
    assertThat(meter(members)).as(members).isEmpty();
  }

  @Test
  void callsThroughFieldsParametersAndVariables() {
    sees("@Cast void m() { me.value(); }", "m() -> me.value()");
    sees("@Cast void m() { this.me.value(3); }", "m() -> me.value(int)");
    sees("@Cast void m() { me.within(Duration.ofSeconds(1)).value(); }", "m() -> me.value()");
    sees("@Cast void m() { (me).value(); }", "m() -> me.value()");
    sees("@Cast void m() { var quick = me; quick.value(); }", "m() -> quick.value()");
    sees("@Cast void m() { if (me.value() > 1) { set(2); } }", "m() -> me.value()");
    sees("@Cast void m() { int[] x = {me.value()}; set(x[0]); }", "m() -> me.value()");
    sees("@Every(millis = 9) void m() { me.set(me.value()); }", "m() -> me.value()");
  }

  @Test
  void methodsOfItsOwnOnTheWay() {
    sees(
        "@Cast void m() { one(); } void one() { this.two(); } int two() { return me.value(); }",
        "m() -> one() -> two() -> me.value()");
    sees(
        "@Cast void m() { one(3); } void one(int n) { if (n > 0) { one(n - 1); me.value(); } }",
        "m() -> one(int) -> me.value()");
    sees("@AfterStart void m() { me.value(); } void never() { me.value(); }", "m() -> me.value()");
  }

  @Test
  void timersOfItsOwn() {
    sees(
        "@Cast void m(@Shareable Self self) { self.after(Duration.ofSeconds(1), () -> me.value());"
            + " }",
        "m(Self) -> me.value()");
    sees(
        "@Cast void m(@Shareable Self self) { self.continueWith(this::later); } void later() {"
            + " me.value(); }",
        "m(Self) -> later() -> me.value()");
  }

  @Test
  void whatDoesNotWaitOrMayRunElsewhere() {
    seesNothing("@Cast void m() { me.set(1); me.async().value(); me.path(); }");
    seesNothing("@Cast void m() { new Thread(() -> me.value()).start(); }");
    seesNothing("@Cast void m() { Supplier<Integer> s = me::value; s.get(); }");
    seesNothing(
        "@Cast void m() { new Thread() { @Override public void run() { me.value(); } }.start(); }");
    seesNothing("private void never() { me.value(); }");
    seesNothing("@Call int m() { return value(); }");
    seesNothing("@Call int m(MeterRef peer) { return peer.value(); }");
    seesNothing(
        "@Call int m(List<MeterRef> peers) { int n = 0; for (MeterRef peer : peers) { n +="
            + " peer.value(); } return n; }");
    seesNothing("@Call int m() { String me = \"\"; return me.length(); }");
    seesNothing("@Call int m() { Other me = new Other(); return me.value(); }");
    seesNothing("@Call int m() { return other.value(); }");
  }

  @Test
  void aFieldThatMayHoldAnotherOfItsClassIsNotItself() {
    assertThat(
            findings(
                """
                package app;

                import dev.espalier.annotations.*;

                class Peer {
                  private final PeerRef left;
                  private final PeerRef me;
                  private PeerRef right;

                  Peer(@Arg PeerRef left, PeerRef me) {
                    this.left = left;
                    this.me = me;
                    this.right = me;
                  }

                  @Cast void right(PeerRef to) { right = to; }
                  @Call int sum() { return left.sum() + right.sum(); }
                  @Call int own() { return me.sum(); }
                }
                """))
        .containsExactly("[ESP071] `Peer` calls itself: `own() -> me.sum()`");
  }

  @Test
  void recordsInheritedHandlersAndInterfaces() {
    assertThat(
            findings(
                """
                package app;

                import dev.espalier.annotations.*;

                @Child
                record Point(PointRef me, int x) implements Measured {
                  Point {
                    if (x < 0) {
                      throw new IllegalArgumentException();
                    }
                  }

                  @Override public int size() { return me.twice(); }
                  @Override public int twice() { return 2; }
                }
                """,
                """
                package app;

                import dev.espalier.annotations.*;

                interface Measured {
                  @Call default int size() { return 1; }
                  @Call default int twice() { return 2; }
                }
                """))
        .containsExactly("[ESP071] `Point` calls itself: `size() -> me.twice()`");
  }

  @Test
  void genericsNestedClassesAndOtherPackages() {
    assertThat(
            findings(
                """
                package app;

                import dev.espalier.annotations.*;

                public class Outer {
                  @Child
                  public static class Store<T extends Comparable<T>> {
                    private final Outer_StoreRef<T> me;
                    public Store(Outer_StoreRef<T> me) { this.me = me; }
                    @Call public T first(T or) { return me.first(or); }
                  }
                }
                """,
                """
                package far;

                import app.Outer_StoreRef;
                import dev.espalier.annotations.*;

                class Reader {
                  private final Outer_StoreRef<String> store;
                  private final ReaderRef me;
                  Reader(Outer_StoreRef<String> store, ReaderRef me) { this.store = store; this.me = me; }
                  @Call String read() { Outer_StoreRef<String> local = store; ReaderRef mine = me; return local.first(mine.path()); }
                }
                """))
        .containsExactly("[ESP071] `Store` calls itself: `first(T) -> me.first(T)`");
  }

  /** The body of `run()` of a child of that restart type. */
  private static List<String> loop(String restart, String run) {
    return findings(
        """
        package app;

        import dev.espalier.annotations.*;
        import java.util.*;
        import java.util.concurrent.*;

        @Child(restart = Restart.%s)
        class Loop implements Runnable {
          private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
          private final List<String> seen = new ArrayList<>();
          private boolean done;

          %s

          private void step() { seen.add("x"); }
          private void endless() { while (true) { step(); } }
          private void again() { step(); again(); }
          private void report(Exception e) { seen.add(e.toString()); }
          private void give(RuntimeException e) { report(e); throw e; }
        }
        """
            .formatted(restart, run),
        """
        package app;

        import dev.espalier.annotations.*;

        @Supervisor
        interface Root {
          @Child Loop loop();
        }
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "public void run() {}",
        "public void run() { step(); seen.clear(); }",
        "public void run() { if (seen.isEmpty()) { return; } step(); }",
        "public void run() { try { step(); } finally { seen.clear(); } }",
      })
  void whatReturns(String run) {
    assertThat(loop("PERMANENT", run))
        .containsExactly(
            "[ESP069] child `loop` is permanent, but `run()` of `Loop` has no loop and returns");
    assertThat(loop("TRANSIENT", run)).isEmpty();
    assertThat(loop("TEMPORARY", run))
        .containsExactly("[ESP059] child `loop` is a task: it runs once, and is never restarted");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "public void run() { while (!done) { step(); } }",
        "public void run() { for (String each : seen) { step(); } }",
        "public void run() { endless(); }",
        "public void run() { this.endless(); }",
        "public void run() { again(); }",
        "public void run() { Runnable r = this::endless; }",
        "public void run() { try { queue.take(); } catch (InterruptedException e) { } }",
        "public void run() { CompletableFuture.runAsync(this::step).join(); }",
        "public void run() { seen.forEach(s -> step()); }",
        "public void run() { throw new UnsupportedOperationException(); }",
      })
  void whatMayGoOn(String run) {
    assertThat(loop("PERMANENT", run)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "public void run() { while (true) { try { step(); } catch (Exception e) { return; } } }",
        "public void run() { while (true) { try { step(); } catch (Exception e) { break; } } }",
        "public void run() { while (!done) { try { step(); } catch (Exception e) { step(); break; }"
            + " } seen.clear(); }",
        "public void run() { try { while (true) { step(); } } catch (Exception e) { seen.add(\"\");"
            + " } }",
        "public void run() { try { while (true) { queue.take().run(); } } catch"
            + " (InterruptedException e) { } catch (Exception e) { return; } }",
        "public void run() { a: for (;;) { for (;;) { try { step(); } catch (Exception e) { break"
            + " a; } } } }",
        "public void run() { String x = \"\"; try { endless(); } catch (Exception e) {"
            + " System.err.println(x); } }",
      })
  void failuresThatLookLikeAnEnd(String run) {
    assertThat(loop("TRANSIENT", run))
        .as(run)
        .containsExactly(
            "[ESP070] child `loop` is transient, but `run()` of `Loop` catches Exception and"
                + " returns");
    assertThat(loop("PERMANENT", run)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "public void run() { while (true) { try { step(); } catch (Exception e) { report(e); } } }",
        "public void run() { while (true) { try { step(); } catch (Exception e) { throw e; } } }",
        "public void run() { while (true) { try { step(); } catch (RuntimeException e) { give(e);"
            + " return; } } }",
        "public void run() { try { while (true) { queue.take(); } } catch (InterruptedException e)"
            + " { return; } }",
        "public void run() { while (true) { try { step(); } catch (Exception e) { if (done) {"
            + " return; } } } }",
        "public void run() { while (true) { for (;;) { try { step(); } catch (Exception e) { break;"
            + " } } } }",
        "public void run() { while (!done) { step(); } try { seen.clear(); } catch (Exception e) {"
            + " } }",
        "public void run() { try { step(); } catch (Exception e) { } while (!done) { step(); } }",
        "public void run() { RuntimeException why = null; while (why == null) { try { step(); }"
            + " catch (RuntimeException e) { why = e; break; } } throw why; }",
        "public void run() { try { endless(); } catch (Exception e) { System.exit(1); } }",
        "public void run() { Runnable r = () -> { try { step(); } catch (Exception e) { return; }"
            + " }; while (true) { r.run(); } }",
        "public void run() { while (true) { switch (seen.size()) { case 1: try { step(); } catch"
            + " (Exception e) { break; } default: step(); } } }",
      })
  void failuresThatDoNot(String run) {
    assertThat(loop("TRANSIENT", run)).as(run).isEmpty();
  }

  @Test
  void aWrappedEnvironmentShowsNothing() {
    Map<String, String> sources = Goldens.sources(Goldens.ROOT.resolve("bad/ESP071-calls-itself"));
    assertThat(findings(new EspalierProcessor(), sources)).hasSize(3);
    assertThat(findings(new CountingProcessor(), sources)).isEmpty();
  }

  @Test
  void norDoesARuntimeWithoutACompilerOfItsOwn() throws Exception {
    try (NoTrees loader = new NoTrees()) {
      Class<?> processor = loader.loadClass(EspalierProcessor.class.getName());
      assertThat(processor.getClassLoader()).isSameAs(loader);
      Map<String, String> sources =
          Goldens.sources(Goldens.ROOT.resolve("bad/ESP071-calls-itself"));
      Processor made = (Processor) processor.getDeclaredConstructor().newInstance();
      assertThat(findings(made, sources)).isEmpty();
    }
  }

  /** Loads the processor anew, as where the module jdk.compiler is missing. */
  private static final class NoTrees extends URLClassLoader {

    NoTrees() {
      super(classPath(), BodiesTest.class.getClassLoader());
    }

    private static URL[] classPath() {
      return Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
          .filter(entry -> entry.contains("processor") || entry.contains("javapoet"))
          .map(NoTrees::url)
          .toArray(URL[]::new);
    }

    private static URL url(String entry) {
      try {
        return Path.of(entry).toUri().toURL();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("com.sun.source.")) {
        throw new ClassNotFoundException(name);
      }
      boolean ours = name.startsWith("dev.espalier.processor.") || name.startsWith("com.palantir.");
      if (!ours) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        return loaded == null ? findClass(name) : loaded;
      }
    }
  }
}

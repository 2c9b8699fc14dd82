package dev.espalier.processor;

import static dev.espalier.processor.testing.TestCompiler.sources;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.processor.testing.Goldens;
import dev.espalier.processor.testing.TestCompiler;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What OTP's users know as child_spec: which specification a declaration leads to, or why none. */
class ChildDeclarationsTest {

  private static final String HEADER =
      """
      package app;

      import dev.espalier.annotations.*;

      """;

  private static final String WORKERS =
      HEADER
          + """
          class Workers {
            static class Plain {
              @Call int ask() { return 1; }
            }

            @Child(restart = Restart.TRANSIENT, shutdown = 1_500)
            static class Picky {
              Picky(String config) {}

              @Cast void tell(int n) {}
            }
          }
          """;

  /**
   * Compiles a tree named {@code Root} and makes its specification; returns its children as they
   * print themselves.
   */
  private static List<String> children(String tree, String inputs) throws Exception {
    String main =
        """
        public class Main {
          public static Object children() {
            return RootTree.spec(%s).children().stream().map(Object::toString).toList();
          }
        }
        """
            .formatted(inputs);
    TestCompiler.Outcome outcome =
        TestCompiler.JAVAC.compile(sources(WORKERS, HEADER + tree, HEADER + main));
    assertThat(outcome.success()).as(outcome.output()).isTrue();
    URL[] classes = {outcome.classes().toUri().toURL()};
    try (URLClassLoader loader =
        new URLClassLoader(classes, ChildDeclarationsTest.class.getClassLoader())) {
      Object made = loader.loadClass("app.Main").getMethod("children").invoke(null);
      return ((List<?>) made).stream().map(String.class::cast).toList();
    }
  }

  @Test
  @DisplayName("SPEC-032 a class that says nothing has the defaults of its kind")
  void defaults() throws Exception {
    String tree =
        """
        @Supervisor
        interface Root {
          @Child Workers.Plain plain();

          @Child Inner inner();

          @Supervisor
          interface Inner {
            @Child Workers.Plain deep();
          }
        }
        """;
    assertThat(children(tree, ""))
        .containsExactly(
            "worker `plain` permanent, shutdown 5000 ms",
            "supervisor `inner` permanent, shutdown infinity");
  }

  @Test
  @DisplayName("SPEC-033 SPEC-034 SPEC-035 the class overrides, its use overrides value by value")
  void overrides() throws Exception {
    String tree =
        """
        @Supervisor(autoShutdown = AutoShutdown.ANY_SIGNIFICANT)
        interface Root {
          @Child Workers.Picky asItWants();

          @Child(id = "main", shutdown = Shutdown.BRUTAL_KILL, significant = true)
          Workers.Picky partly();

          @Child(restart = Restart.TEMPORARY)
          default Workers.Picky madeHere() {
            return new Workers.Picky("fixed");
          }
        }
        """;
    assertThat(children(tree, "\"the argument that Picky wants\""))
        .containsExactly(
            "worker `asItWants` transient, shutdown 1500 ms",
            "worker `main` transient, shutdown brutal_kill, significant",
            "worker `madeHere` temporary, shutdown 1500 ms");
  }

  @Test
  @DisplayName("MGT-045 two children of one class are told apart by their methods or ids")
  void twoOfOneClass() throws Exception {
    String tree =
        """
        @Supervisor
        interface Root {
          @Child Workers.Plain euro();

          @Child Workers.Plain dollar();
        }
        """;
    assertThat(children(tree, ""))
        .containsExactly(
            "worker `euro` permanent, shutdown 5000 ms",
            "worker `dollar` permanent, shutdown 5000 ms");
    assertThat(output(TestCompiler.JAVAC, "ESP006-duplicate-id"))
        .contains("children `feed` and `second` have the same id `feed`");
  }

  /** What a compiler says about one of the bad fixtures. */
  private static String output(TestCompiler compiler, String fixture) {
    TestCompiler.Outcome outcome =
        compiler.compile(Goldens.sources(Goldens.ROOT.resolve("bad").resolve(fixture)));
    assertThat(outcome.success()).as(fixture).isFalse();
    return outcome.output();
  }

  @ParameterizedTest
  @EnumSource(TestCompiler.class)
  @DisplayName(
      "SPEC-036 SPEC-009 what cannot be a child does not compile, and is told what is missing")
  void noChild(TestCompiler compiler) {
    assertThat(output(compiler, "ESP005-child-is-an-interface"))
        .contains("[ESP005] child `quotes` is the interface `Quotes`")
        .contains("help: return a class that can be constructed");
    assertThat(output(compiler, "ESP009-void-child"))
        .contains("[ESP009] child method `feed` returns `void`")
        .contains("help: return the class of the child");
    assertThat(output(compiler, "ESP015-private-constructor")).contains("[ESP015]", "help: ");
  }

  @ParameterizedTest
  @EnumSource(TestCompiler.class)
  @DisplayName("SPEC-018 SPEC-019 SPEC-020 SPEC-024 the compiler checks what OTP checks at start")
  void checkedWhileCompiling(TestCompiler compiler) {
    assertThat(output(compiler, "ESP026-significant-under-never"))
        .contains("child `feed` is significant, but autoShutdown of `Trading` is NEVER");
    assertThat(output(compiler, "ESP025-significant-permanent"))
        .contains("child `feed` is significant, but restart is PERMANENT");
    assertThat(output(compiler, "ESP006-duplicate-id")).contains("have the same id `feed`");
    assertThat(output(compiler, "ESP024-numbers"))
        .contains("maxRestarts of supervisor `Trading` is -1; it must be 0 or more");
  }

  @ParameterizedTest
  @EnumSource(TestCompiler.class)
  @DisplayName("GEN-034 a call or cast that no handler is there for does not compile")
  void noHandler(TestCompiler compiler) {
    String user =
        """
        class User {
          void use(Workers_PlainRef plain, Workers_PickyRef picky) {
            plain.ask();
            picky.tell(1);
            plain.tell(1);
            picky.ask();
          }
        }
        """;
    TestCompiler.Outcome outcome = compiler.compile(sources(WORKERS, HEADER + user));
    assertThat(outcome.success()).isFalse();
    assertThat(outcome.output().lines().filter(line -> line.contains("app/User.java")))
        .as(outcome.output())
        .hasSize(2);
    TestCompiler.Outcome right =
        compiler.compile(
            sources(
                WORKERS, HEADER + user.replace("plain.tell(1);", "").replace("picky.ask();", "")));
    assertThat(right.success()).as(right.output()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(TestCompiler.class)
  @DisplayName("REG-066 a registry with duplicate keys cannot be used as one with unique keys")
  void noUniqueKeys(TestCompiler compiler) {
    String tree =
        """
        @Supervisor
        interface Root {
          @Child dev.espalier.DuplicateRegistry<String, Integer> topics();
        }
        """;
    String user =
        """
        class User {
          void use(RootTree tree) {
            dev.espalier.Registry<String, Integer> unique = tree.topics();
            Object result = tree.topics().register("key", 1);
            tree.topics().updateValue("key", n -> n + 1);
            tree.topics().register("key", 1);
          }
        }
        """;
    TestCompiler.Outcome outcome = compiler.compile(sources(HEADER + tree, HEADER + user));
    assertThat(outcome.success()).isFalse();
    assertThat(outcome.output().lines().filter(line -> line.contains("app/User.java")))
        .as(outcome.output())
        .hasSize(3);
  }

  @Test
  @DisplayName("GEN-016 a call waits 5 seconds unless it declares another time, or none")
  void callTimeouts() {
    String clock =
        """
        class Clock {
          @Call int usual() { return 1; }

          @Call(timeout = 250) int quick() { return 1; }

          @Call(timeout = Shutdown.INFINITY) int patient() { return 1; }
        }
        """;
    TestCompiler.Outcome outcome = TestCompiler.JAVAC.compile(sources(HEADER + clock));
    assertThat(outcome.generated().get("app/ClockRef.java"))
        .contains(
            "target.call(new UsualCall(), 5_000)",
            "target.call(new QuickCall(), 250)",
            "target.call(new PatientCall(), Shutdown.INFINITY)");
  }

  @Test
  @DisplayName("MSC-020 generated code uses no reflection")
  void noReflection() throws Exception {
    try (Stream<Path> files = Files.walk(Goldens.ROOT.resolve("good"))) {
      List<Path> generated =
          files.filter(file -> file.toString().matches(".*/expected/.*\\.java")).toList();
      assertThat(generated).hasSizeGreaterThan(10);
      for (Path file : generated) {
        assertThat(Files.readString(file))
            .as(file.toString())
            .doesNotContain("java.lang.reflect", "java.lang.invoke", "forName", "ServiceLoader")
            .doesNotContainPattern("\\.getClass\\(\\)|\\.class\\.");
      }
    }
  }
}

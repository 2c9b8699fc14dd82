package dev.espalier.processor;

import static dev.espalier.processor.testing.TestCompiler.sources;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.processor.testing.TestCompiler;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Warnings are silenced where they are placed, and at every level around: each %s of a source is
 * one.
 */
class SilencingTest {

  /** A value of an annotation on a method. */
  private static final String VALUE_ON_METHOD =
      """
      package app;

      import dev.espalier.annotations.Child;
      import dev.espalier.annotations.Supervisor;

      %sinterface Outer {
        %sclass Middle {
          @Supervisor
          %sinterface Trading {
            @Child(shutdown = 60_000)
            %sGateway gateway();
          }
        }

        @Supervisor
        interface Gateway {
          @Child
          Session session();
        }

        class Session {}
      }
      """;

  /** A parameter of a constructor. */
  private static final String CONSTRUCTOR_PARAMETER =
      """
      package app;

      import dev.espalier.annotations.Arg;

      %sclass Outer {
        %sstatic class Book {
          %sBook(%s@Arg byte[] page) {}
        }
      }
      """;

  /** A component of a record, which is a parameter, a field and a method, too. */
  private static final String COMPONENT =
      """
      package app;

      import dev.espalier.annotations.Arg;

      interface Outer {
        record Book(%s@Arg byte[] page) {}
      }
      """;

  /** A parameter of a start function. */
  private static final String START_FUNCTION =
      """
      package app;

      import dev.espalier.annotations.Call;
      import dev.espalier.annotations.Child;
      import dev.espalier.annotations.Supervisor;

      %sinterface Outer {
        @Supervisor
        %sinterface Shop {
          @Child
          %sdefault Clerk clerk(%sCounter counter) {
            return new Clerk();
          }
        }

        class Clerk {}

        class Counter {
          @Call
          int next() {
            return 1;
          }
        }
      }
      """;

  /** A method, for what is wrong with the constructor of its class. */
  private static final String CHILD =
      """
      package app;

      import dev.espalier.annotations.Call;
      import dev.espalier.annotations.Child;
      import dev.espalier.annotations.PartitionSupervisor;
      import dev.espalier.annotations.Supervisor;

      %sinterface Outer {
        @Supervisor
        %sinterface Shop {
          @PartitionSupervisor
          Counter counters();

          @Child
          %sClerk clerk();
        }

        record Clerk(CounterRef counter) {}
      }

      class Counter {
        @Call
        int next() {
          return 1;
        }
      }
      """;

  /** A field. */
  private static final String FIELD =
      """
      package app;

      import dev.espalier.annotations.Call;

      %sclass Outer {
        %sstatic class Counter {
          %sint next;

          @Call
          int next() {
            return next++;
          }
        }
      }
      """;

  @TestFactory
  Stream<DynamicTest> everyLevel() {
    return Stream.of(
            levels("ESP029", VALUE_ON_METHOD),
            levels("ESP050", CONSTRUCTOR_PARAMETER),
            levels("ESP053", START_FUNCTION),
            levels("ESP038", CHILD),
            levels("ESP051", FIELD))
        .flatMap(tests -> tests);
  }

  private static Stream<DynamicTest> levels(String id, String source) {
    int levels = source.split("%s", -1).length - 1;
    return Stream.of(TestCompiler.values())
        .flatMap(compiler ->
            IntStream.range(-1, levels)
                .mapToObj(level ->
                    DynamicTest.dynamicTest(
                        id + " at level " + level + " " + compiler,
                        () -> level(compiler, id, source, level, levels))));
  }

  /** Not silenced at all if the level is -1. */
  private static void level(
      TestCompiler compiler, String id, String source, int level, int levels) {
    Object[] silences =
        IntStream.range(0, levels)
            .mapToObj(i -> i == level ? "@SuppressWarnings({\"unused\", \"" + id + "\"}) " : "")
            .toArray();
    String text = source.formatted(silences);
    TestCompiler.Outcome outcome = compiler.compile(sources(text));
    assertThat(outcome.success()).as(outcome.output()).isTrue();
    assertThat(outcome.output().lines().filter(line -> line.contains("[ESP")))
        .as(text)
        .hasSize(level < 0 ? 1 : 0)
        .allMatch(line -> line.contains("[" + id + "]"));
  }

  @ParameterizedTest
  @EnumSource(TestCompiler.class)
  void aWarningThatIsRaisedToAnErrorIsSilencedAllTheSame(TestCompiler compiler) {
    String raised = "-Aespalier.rules=ESP029:error";
    String loud = VALUE_ON_METHOD.formatted("", "", "", "");
    String silent = VALUE_ON_METHOD.formatted("", "", "", "@SuppressWarnings(\"ESP029\") ");
    assertThat(compiler.compile(sources(loud), raised).success()).isFalse();
    assertThat(compiler.compile(sources(silent), raised).success()).isTrue();
  }

  /** Under javac: Eclipse's compiler does not tell processors of annotations on components. */
  @Test
  void anUnknownRuleOnAComponentIsReportedOnce() {
    String silence = "@SuppressWarnings({\"ESP050\", \"ESP999\"}) ";
    TestCompiler.Outcome outcome =
        TestCompiler.JAVAC.compile(sources(COMPONENT.formatted(silence)));
    assertThat(outcome.output().lines().filter(line -> line.contains("[ESP")))
        .singleElement()
        .asString()
        .startsWith("app/Outer.java:6: warning: [ESP902]");
  }
}

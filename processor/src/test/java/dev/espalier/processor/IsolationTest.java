package dev.espalier.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.processor.read.Bodies;
import dev.espalier.processor.read.Known;
import dev.espalier.processor.read.Reader;
import dev.espalier.processor.testing.TestCompiler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Isolation as users meet it: where warnings are silenced, classes from elsewhere, and the cost.
 */
class IsolationTest {

  private static final String SILENCE = "@SuppressWarnings(\"ESP050\") ";

  /** A class around a class around the worker; a %s for each level. */
  private static final String NESTED =
      """
      package app;

      import dev.espalier.annotations.Cast;

      %sclass Outer {
        %sstatic class Middle {
          %sstatic class Worker {
            @Cast
            %svoid send(%sbyte[] mail) {}
          }
        }
      }
      """;

  @ParameterizedTest
  @EnumSource(TestCompiler.class)
  void warningsAreSilencedAtEachEnclosingLevel(TestCompiler compiler) {
    int levels = 5;
    for (int level = -1; level < levels; level++) {
      Object[] silences = new Object[levels];
      for (int i = 0; i < levels; i++) {
        silences[i] = i == level ? SILENCE : "";
      }
      TestCompiler.Outcome outcome =
          compiler.compile(TestCompiler.sources(NESTED.formatted(silences)));
      assertThat(outcome.success()).isTrue();
      assertThat(outcome.output().contains("[ESP050]")).as("level " + level).isEqualTo(level < 0);
    }
  }

  @ParameterizedTest
  @EnumSource(TestCompiler.class)
  void fieldsAreSilencedAtEachEnclosingLevelToo(TestCompiler compiler) {
    String source =
        """
        package app;

        import dev.espalier.annotations.Cast;

        %sclass Worker {
          %sint count;

          @Cast
          void send() {}
        }
        """;
    String silence = "@SuppressWarnings({\"ESP051\", \"unused\"}) ";
    for (String[] levels : List.of(new String[] {silence, ""}, new String[] {"", silence})) {
      TestCompiler.Outcome outcome =
          compiler.compile(TestCompiler.sources(source.formatted((Object[]) levels)));
      assertThat(outcome.output()).doesNotContain("[ESP");
    }
  }

  private static final String LIBRARY =
      """
      package lib;

      import dev.espalier.annotations.Shareable;
      import java.util.ArrayList;
      import java.util.List;

      public class Types {
        public record Good(String id, List<Good> more) {}

        public record Bad(ArrayList<String> items) {}

        public sealed interface Either permits Left, Right {}

        public record Left(int number) implements Either {}

        public static final class Right implements Either {
          public String[] names;
        }

        public static final class Bean {
          private String name;

          public String getName() {
            return name;
          }

          public void setName(String name) {
            this.name = name;
          }
        }

        /** Cannot be told from one that changes, but for its methods. */
        public static final class Cached {
          private final byte[] bytes;
          private int hash;

          public Cached(byte[] bytes) {
            this.bytes = bytes.clone();
          }

          @Override
          public int hashCode() {
            if (hash == 0) {
              hash = bytes.length;
            }
            return hash;
          }
        }

        @Shareable
        public static final class Promised {
          public int count;
        }

        public interface Seen {}

        public enum Colour {
          RED
        }
      }
      """;

  private static final String USER =
      """
      package app;

      import dev.espalier.annotations.Cast;
      import lib.Types;

      class Worker {
        @Cast
        void good(Types.Good value) {}

        @Cast
        void bad(Types.Bad value) {}

        @Cast
        void either(Types.Either value) {}

        @Cast
        void bean(Types.Bean value) {}

        @Cast
        void cached(Types.Cached value) {}

        @Cast
        void promised(Types.Promised value) {}

        @Cast
        void others(Types.Seen seen, Types.Colour colour, Object any, Runnable code) {}
      }
      """;

  @ParameterizedTest
  @EnumSource(TestCompiler.class)
  void classFilesAreJudgedByWhatEverybodyCanSee(TestCompiler compiler) {
    TestCompiler.Outcome library = compiler.compile(TestCompiler.sources(LIBRARY));
    assertThat(library.success()).isTrue();
    TestCompiler.Outcome app =
        compiler.compileAgainst(library.classes(), TestCompiler.sources(USER));
    assertThat(app.output().lines().filter(line -> line.contains("[ESP")))
        .hasSize(3)
        .satisfiesExactly(
            line -> assertThat(line).contains("`bad(Bad)`", "`Bad.items -> java.util.ArrayList`"),
            line -> assertThat(line).contains("`Either -> Right.names`, which is not final"),
            line -> assertThat(line).contains("`Bean.name`, which is not final"));
    assertThat(app.output()).contains("help: send a record with what is needed of `Bean`");
  }

  @Test
  void aCacheInSourceIsForItsAuthorToPromise() {
    Map<String, String> sources = new LinkedHashMap<>(TestCompiler.sources(LIBRARY));
    sources.putAll(TestCompiler.sources(USER));
    TestCompiler.Outcome both = TestCompiler.JAVAC.compile(sources);
    assertThat(both.output()).contains("`Cached.hash`, which is not final");
    assertThat(both.output()).contains("help: or mark `Cached` with @Shareable");
  }

  @ParameterizedTest
  @EnumSource(TestCompiler.class)
  void anOverrideDoesNotRepeatWhatIsSaidAbove(TestCompiler compiler) {
    String worker =
        """
        package app;

        import dev.espalier.annotations.Call;
        import dev.espalier.annotations.Child;

        @Child
        class Worker extends Base<char[]> {
          @Override
          byte[] send(char[] text, int[] numbers) {
            return null;
          }
        }

        abstract class Base<T> {
          @Call
          byte[] send(T text, int[] numbers) {
            return null;
          }
        }
        """;
    TestCompiler.Outcome outcome = compiler.compile(TestCompiler.sources(worker));
    assertThat(outcome.success()).isTrue();
    assertThat(outcome.output().lines().filter(line -> line.contains("[ESP050]")))
        .hasSize(3)
        .anyMatch(line -> line.contains("takes `text`"))
        .anyMatch(line -> line.contains("takes `numbers`"))
        .anyMatch(line -> line.contains("returns"));
  }

  @ParameterizedTest
  @EnumSource(TestCompiler.class)
  void anInnerClassOfAGenericWorkerIsNoWorker(TestCompiler compiler) {
    String worker =
        """
        package app;

        import dev.espalier.annotations.Cast;

        class Worker<T> {
          @Cast
          void send(Worker<T>.Note note) {}

          class Note {}
        }
        """;
    TestCompiler.Outcome outcome = compiler.compile(TestCompiler.sources(worker));
    assertThat(outcome.output().lines().filter(line -> line.contains("[ESP")))
        .singleElement()
        .satisfies(line -> assertThat(line).contains("[ESP050]", "`Note -> Worker`"));
  }

  @ParameterizedTest
  @EnumSource(TestCompiler.class)
  void promisesInTheWordsOfOtherLibrariesCount(TestCompiler compiler) {
    String worker =
        """
        package app;

        import dev.espalier.annotations.Cast;
        import lib.Immutable;
        import lombok.Value;

        class Worker {
          @Cast
          void send(Mail mail, Letter letter) {}

          @Immutable
          static class Mail {
            int size;
          }

          @Value
          static class Letter {
            String text;
            byte[] seal;
          }
        }
        """;
    TestCompiler.Outcome outcome =
        compiler.compile(
            TestCompiler.sources(
                worker,
                "package lib; public @interface Immutable {}",
                "package lombok; public @interface Value {}"));
    assertThat(outcome.output().lines().filter(line -> line.contains("[ESP")))
        .singleElement()
        .satisfies(line -> assertThat(line).contains("takes `letter`", "`Letter.seal -> byte[]`"));
  }

  /** Asks the compiler what is asked for some workers that all send the same chain of records. */
  private static int questions(int workers, int types) {
    Map<String, String> sources = new LinkedHashMap<>();
    for (int i = 0; i < types; i++) {
      String next = i + 1 < types ? "java.util.List<T" + (i + 1) + "> next, " : "";
      sources.put(
          "app/T" + i + ".java", "package app; record T" + i + "(" + next + "String name) {}");
    }
    for (int i = 0; i < workers; i++) {
      sources.put(
          "app/W" + i + ".java",
          "package app; class W" + i + " { @dev.espalier.annotations.Cast void put(T0 t) {} }");
    }
    Counting counting = new Counting();
    TestCompiler.Outcome outcome =
        TestCompiler.JAVAC.compile(sources, List.of(), counting, "-proc:only");
    assertThat(outcome.success()).as(outcome.output()).isTrue();
    assertThat(counting.read).isEqualTo(workers);
    return counting.questions.get();
  }

  /** Reads all workers of the first round, and counts the questions. */
  private static final class Counting extends AbstractProcessor {
    private final AtomicInteger questions = new AtomicInteger();
    private int read;

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Reader.annotations();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      Reader reader =
          Reader.forTrees(
              counted(Elements.class, processingEnv.getElementUtils()),
              counted(Types.class, processingEnv.getTypeUtils()),
              new Known(),
              Bodies.unseen());
      reader.announceSources(round);
      for (String name : reader.annotatedTypes(round)) {
        reader.announce(name);
        reader.read(name);
        read++;
      }
      return false;
    }

    private <T> T counted(Class<T> type, T original) {
      return type.cast(
          Proxy.newProxyInstance(
              type.getClassLoader(),
              new Class<?>[] {type},
              (proxy, method, arguments) -> {
                questions.incrementAndGet();
                try {
                  return method.invoke(original, arguments);
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              }));
    }
  }

  @Test
  void aTypeIsReadOnceHoweverManyWorkersSendIt() {
    int one = questions(1, 10);
    int two = questions(2, 10);
    int forOneMoreWorker = questions(2, 40) - questions(1, 40);
    assertThat(forOneMoreWorker).isEqualTo(two - one).isLessThan(80);
    assertThat(questions(1, 40) - questions(1, 25)).isEqualTo(questions(1, 25) - one);
  }
}

package dev.espalier.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.processor.testing.TestCompiler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said of a tree in its blueprint, where the fixtures do not show it. */
class BlueprintTest {

  private static final String NODE =
      """
      package app;

      import dev.espalier.annotations.*;

      class Node {
        @Call
        void ask() {}
      }
      """;

  private static String tree(String annotation, String... children) {
    return """
    package app;

    import dev.espalier.annotations.*;

    %s
    interface Root {
    %s
    }
    """
        .formatted(annotation, String.join("\n", children).indent(2));
  }

  private static List<String> lines(String... sources) {
    List<String> all = new ArrayList<>(List.of(sources));
    all.add(NODE);
    TestCompiler.Outcome outcome =
        TestCompiler.JAVAC.compile(
            TestCompiler.sources(all.toArray(String[]::new)), "-Aespalier.rules=");
    assertThat(outcome.success()).as(outcome.output()).isTrue();
    return outcome.generated().get("META-INF/espalier/app.Root.md").lines().toList();
  }

  @Test
  void crashesMultiplyOnTheirWayToTheRoot() {
    String inner =
        """
        package app;

        import dev.espalier.annotations.*;

        @Supervisor(maxRestarts = 1, maxSeconds = 10)
        interface Inner {
          @Child
          Node node();
        }
        """;
    assertThat(lines(tree("@Supervisor(maxRestarts = 0)", "@Child Inner inner();"), inner))
        .contains(
            "| `inner` | | | `Root` gives up after 1 in 5 s |",
            "| `inner/node` | | | `inner` gives up after 2 in 10 s,"
                + " `Root` after 1 in 5 s of these: 2 crashes |");
  }

  @Test
  void onlyAPermanentSupervisorComesBackAfterItHasGivenUp() {
    String inner =
        """
        package app;

        import dev.espalier.annotations.*;

        @Supervisor
        interface Inner {
          @Child
          Node node();
        }
        """;
    assertThat(
            lines(
                tree(
                    "@Supervisor",
                    "@Child(restart = Restart.TRANSIENT) Inner once();",
                    "@Child(restart = Restart.TEMPORARY) Inner briefly();"),
                inner))
        .contains(
            "| `once/node` | | | `once` gives up after 4 in 5 s, and is not restarted |",
            "| `briefly` | | | it is not restarted at all |",
            "| `briefly/node` | | | `briefly` gives up after 4 in 5 s, and is not restarted |");
  }

  @Test
  void hugeIntensitiesDoNotOverflow() {
    String inner =
        """
        package app;

        import dev.espalier.annotations.*;

        @Supervisor(maxRestarts = Integer.MAX_VALUE)
        interface Inner {
          @Child
          Middle middle();

          @Supervisor(maxRestarts = Integer.MAX_VALUE)
          interface Middle {
            @Child
            Node node();
          }
        }
        """;
    assertThat(
            lines(
                tree("@Supervisor(maxRestarts = Integer.MAX_VALUE)", "@Child Inner inner();"),
                inner))
        .contains(
            "| `inner/middle/node` | | | `inner/middle` gives up after 2147483648 in 5 s,"
                + " `inner` after 2147483648 in 5 s of these: 4611686018427387904 crashes,"
                + " `Root` after 2147483648 in 5 s of these: 9223372036854775807 crashes |");
  }

  @Test
  void timesToStopAreAddedUpAndWhatHasNoLimitIsNamed() {
    assertThat(
            lines(
                tree(
                    "@Supervisor",
                    "@Child(shutdown = 250) Node quick();",
                    "@Child(shutdown = Shutdown.BRUTAL_KILL) Node killed();",
                    "@Child Node usual();")))
        .contains("The tree has stopped within 5250 ms, if all take the time they are given.")
        .anyMatch(
            line -> line.startsWith("| `killed` | `Node` | permanent | brutal_kill | no time |"));
    assertThat(lines(tree("@Supervisor", "@Child(shutdown = Shutdown.INFINITY) Node slow();")))
        .contains("There is no limit: `slow` is waited for as long as it takes.")
        .anyMatch(line -> line.startsWith("| `slow` | `Node` | permanent | infinity | no limit |"));
  }

  @Test
  void namesOfAnyKindDoNotBreakTablesOrPictures() {
    assertThat(lines(tree("@Supervisor", "@Child(id = \"a|b `c` \\\"<d>\\\"\") Node node();")))
        .contains("  n0 --- n1(\"a|b #96;c#96; #34;#60;d#62;#34;<br>Node<br>permanent\")")
        .anyMatch(line -> line.startsWith("| `` a\\|b `c` \"<d>\" `` | `Node` |"));
  }

  @ParameterizedTest
  @EnumSource(TestCompiler.class)
  void inputsOfANestedSupervisorFromClassFilesAreFollowed(TestCompiler compiler) {
    String feed =
        """
        package lib;

        import dev.espalier.annotations.*;

        public class Feed {
          public Feed(String url) {}

          @Call
          public int price() {
            return 1;
          }
        }
        """;
    String session =
        """
        package lib;

        import dev.espalier.annotations.*;

        public class Session {
          public Session(FeedRef feed, Integer port) {}

          @Cast
          public void touch() {}
        }
        """;
    String gateway =
        """
        package lib;

        import dev.espalier.annotations.*;

        @Supervisor
        public interface Gateway {
          @Child
          Session session();
        }
        """;
    String root =
        """
        package app;

        import dev.espalier.annotations.*;

        @Supervisor
        interface Root {
          @Child
          lib.Feed prices();

          @Child
          lib.Gateway gateway();
        }
        """;
    TestCompiler.Outcome library =
        compiler.compile(TestCompiler.sources(feed, session, gateway), "-Aespalier.rules=");
    assertThat(library.success()).as(library.output()).isTrue();
    TestCompiler.Outcome outcome =
        compiler.compileAgainst(library.classes(), TestCompiler.sources(root));
    assertThat(outcome.success()).as(outcome.output()).isTrue();
    assertThat(outcome.generated().get("META-INF/espalier/app.Root.md").lines())
        .contains("  n3 --> n1")
        .anyMatch(line -> line.matches("\\| `gateway/session` .* \\| `prices`, input `port` \\|"));
  }

  @Test
  void whatWasStartedOnDemandIsGoneWithItsSupervisor() {
    String session =
        """
        package app;

        import dev.espalier.annotations.*;

        class Session {
          Session(@Key String user) {}

          @Call
          void ask() {}
        }
        """;
    assertThat(
            lines(
                tree(
                    "@Supervisor(strategy = Strategy.REST_FOR_ONE)",
                    "@Child Node node();",
                    "@DynamicSupervisor Session sessions();",
                    "@Child dev.espalier.TaskSupervisor tasks();"),
                session))
        .contains(
            "| `node` | `sessions`, `tasks` | `sessions/<user>`, `tasks/*` |"
                + " `Root` gives up after 4 in 5 s |",
            "| `sessions` | `tasks` | `sessions/<user>`, `tasks/*` |"
                + " `Root` gives up after 4 in 5 s |");
  }

  @Test
  void aTreeWithErrorsHasNone() {
    TestCompiler.Outcome outcome =
        TestCompiler.JAVAC.compile(
            Map.of(
                "app/Root.java",
                tree("@Supervisor(maxRestarts = -1)", "@Child Node node();"),
                "app/Node.java",
                NODE));
    assertThat(outcome.success()).isFalse();
    assertThat(outcome.generated()).containsKey("app/RootTree.java");
    assertThat(outcome.generated()).doesNotContainKey("META-INF/espalier/app.Root.md");
  }
}

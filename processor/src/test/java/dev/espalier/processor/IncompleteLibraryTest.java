package dev.espalier.processor;

import static dev.espalier.processor.EarlierCompilationTest.LIBRARY_BOOK;
import static dev.espalier.processor.EarlierCompilationTest.LIBRARY_FEED;
import static dev.espalier.processor.EarlierCompilationTest.MARKET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.processor.testing.TestCompiler;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Libraries of which something is missing: names of parameters, or the classes that the processor
 * generates.
 */
class IncompleteLibraryTest {

  @ParameterizedTest
  @EnumSource(TestCompiler.class)
  void dynamicChildrenWithoutTheirAccessorAreOneClearError(TestCompiler compiler) {
    TestCompiler.Outcome library =
        compiler.compile(
            TestCompiler.sources(LIBRARY_BOOK.replace(", OrderBookRef me", "")),
            List.of(),
            null,
            "-proc:none");
    assertThat(library.output()).isEmpty();
    TestCompiler.Outcome app =
        compiler.compileAgainst(library.classes(), TestCompiler.sources(MARKET));
    assertThat(app.success()).isFalse();
    assertThat(app.output().lines().filter(line -> line.contains("[ESP"))).hasSize(1);
    assertThat(app.output()).contains("[ESP030] worker `OrderBook` was compiled without its ref");
  }

  @ParameterizedTest
  @EnumSource(TestCompiler.class)
  void aLibraryWithoutGeneratedClassesIsOneClearError(TestCompiler compiler) {
    Map<String, String> sources = TestCompiler.sources(LIBRARY_FEED);
    TestCompiler.Outcome library = compiler.compile(sources, List.of(), null, "-proc:none");
    assertThat(library.output()).isEmpty();
    String trading =
        """
        package app;

        import dev.espalier.annotations.Child;
        import dev.espalier.annotations.Supervisor;

        @Supervisor
        interface Trading {
          @Child
          lib.Feed feed();
        }
        """;
    TestCompiler.Outcome app =
        compiler.compileAgainst(library.classes(), TestCompiler.sources(trading));
    assertThat(app.success()).isFalse();
    assertThat(app.output())
        .containsOnlyOnce("[ESP030] worker `Feed` was compiled without its ref `FeedRef`");
  }

  private static final String FILE =
      """
      package lib;

      public class File {
        public File(String path, String owner) {}
      }
      """;

  private static final String SOCKET =
      """
      package lib;

      public class Socket {
        public Socket(String owner, String host) {}
      }
      """;

  private static final String LOGGING =
      """
      package app;

      import dev.espalier.annotations.Child;
      import dev.espalier.annotations.Supervisor;
      import lib.File;
      import lib.Socket;

      @Supervisor
      interface Logging {
        @Child
        File file();

        @Child
        Socket socket();
      }
      """;

  @ParameterizedTest
  @EnumSource(TestCompiler.class)
  void lostNamesAreNotGuessedWhereTheyDecide(TestCompiler compiler) {
    TestCompiler.Outcome library = compiler.compile(TestCompiler.sources(FILE, SOCKET), "-g:none");
    TestCompiler.Outcome app =
        compiler.compileAgainst(library.classes(), TestCompiler.sources(LOGGING));
    assertThat(app.success()).isFalse();
    assertThat(app.output().lines().filter(line -> line.contains("[ESP")))
        .satisfiesExactly(
            file ->
                assertThat(file)
                    .endsWith(
                        "[ESP037] child `file`: the class file of `File` has lost the name of its"
                            + " `String`, which may or may not be that of child `socket`"),
            socket -> assertThat(socket).contains("[ESP037] child `socket`: "));
    assertThat(app.output())
        .contains(
            "@Child default File file(String fileString, String fileString2)"
                + " { return new File(fileString, fileString2); }");
  }

  @ParameterizedTest
  @EnumSource(TestCompiler.class)
  void namesComeFromClassFilesThatHaveThem(TestCompiler compiler) {
    for (String option : List.of("-g", "-parameters")) {
      TestCompiler.Outcome library = compiler.compile(TestCompiler.sources(FILE, SOCKET), option);
      TestCompiler.Outcome app =
          compiler.compileAgainst(library.classes(), TestCompiler.sources(LOGGING));
      assertThat(app.output()).as(option).isEmpty();
      assertThat(app.generated().get("app/LoggingTree.java"))
          .contains("LoggingTree start(String path, String owner, String host)")
          .contains("new Socket(owner, host)");
    }
  }

  @ParameterizedTest
  @EnumSource(TestCompiler.class)
  void lostNamesDoNotMatterWhereTypesAreEnough(TestCompiler compiler) {
    TestCompiler.Outcome library = compiler.compile(TestCompiler.sources(FILE), "-g:none");
    String logging =
        LOGGING.replace("Socket socket();", "File copy();").replace("import lib.Socket;", "");
    TestCompiler.Outcome app =
        compiler.compileAgainst(library.classes(), TestCompiler.sources(logging));
    assertThat(app.output()).isEmpty();
    assertThat(app.generated().get("app/LoggingTree.java"))
        .contains("LoggingTree start(String string, String string2)")
        .contains("new File(string, string2)");
  }

  @ParameterizedTest
  @EnumSource(TestCompiler.class)
  void namesThatATreeBelowHasLostStayLost(TestCompiler compiler) {
    String disk =
        """
        package lib;

        import dev.espalier.annotations.Child;
        import dev.espalier.annotations.Supervisor;

        @Supervisor
        public interface Disk {
          @Child
          File file();
        }
        """;
    String net = disk.replace("Disk", "Net").replace("File file", "Socket socket");
    String logging = LOGGING.replace("File", "Disk").replace("Socket", "Net");
    TestCompiler.Outcome classes = compiler.compile(TestCompiler.sources(FILE, SOCKET), "-g:none");
    TestCompiler.Outcome together =
        compiler.compileAgainst(classes.classes(), TestCompiler.sources(disk, net, logging));
    TestCompiler.Outcome trees =
        compiler.compileAgainst(classes.classes(), TestCompiler.sources(disk, net));
    assertThat(trees.output()).isEmpty();
    TestCompiler.Outcome later =
        compiler.compile(
            TestCompiler.sources(logging),
            List.of(trees.classes(), classes.classes()),
            new EspalierProcessor());
    assertThat(together.output())
        .contains(
            "[ESP037] child `file`: a class file below `Disk` has lost the name of its `String`,"
                + " which may or may not be that of child `socket`");
    assertThat(later.output()).isEqualTo(together.output());
  }

  @ParameterizedTest
  @EnumSource(TestCompiler.class)
  void aLostNameChoosesNoSibling(TestCompiler compiler) {
    String reader =
        """
        package lib;

        public class Reader {
          public Reader(FeedRef feed, dev.espalier.ProcessRef log) {}
        }
        """;
    String trading =
        """
        package app;

        import dev.espalier.annotations.Child;
        import dev.espalier.annotations.Supervisor;
        import lib.Feed;
        import lib.Reader;

        @Supervisor
        interface Trading {
          @Child
          Feed feedRef();

          @Child
          Reader reader();
        }
        """;
    TestCompiler.Outcome library =
        compiler.compile(TestCompiler.sources(LIBRARY_FEED, reader), "-g:none");
    TestCompiler.Outcome one =
        compiler.compileAgainst(library.classes(), TestCompiler.sources(trading));
    assertThat(one.output().lines().filter(line -> line.contains("[ESP")))
        .singleElement()
        .asString()
        .contains(
            "[ESP037] child `reader`: the class file of `Reader` has lost the name of its"
                + " `ProcessRef`, which could be any sibling, or an input of the tree");
    TestCompiler.Outcome two =
        compiler.compileAgainst(
            library.classes(),
            TestCompiler.sources(
                trading.replace("Feed feedRef();", "Feed feedRef();\n\n  @Child Feed other();")));
    assertThat(two.output().lines().filter(line -> line.contains("[ESP")))
        .singleElement()
        .asString()
        .endsWith("has lost the name of its `FeedRef`, which could be `feedRef` or `other`");
  }

  /**
   * What is inside of a tree is the same whether its supervisors are compiled with it or before.
   */
  @ParameterizedTest
  @EnumSource(TestCompiler.class)
  void whatIsInASubtreeIsSeenInClassFilesToo(TestCompiler compiler) {
    String market =
        """
        package lib;

        import dev.espalier.annotations.Child;
        import dev.espalier.annotations.Supervisor;

        @Supervisor
        public interface Market {
          @Child
          Feed feed();
        }
        """;
    String risk =
        """
        package app;

        public class Risk {
          Risk(lib.FeedRef feed, lib.MarketTree market) {}
        }
        """;
    String trading =
        """
        package app;

        import dev.espalier.annotations.Child;
        import dev.espalier.annotations.Supervisor;

        @Supervisor
        interface Trading {
          @Child
          lib.Market market();

          @Child
          Risk risk();
        }
        """;
    TestCompiler.Outcome library =
        compiler.compile(TestCompiler.sources(LIBRARY_FEED, market), "-g:none");
    assertThat(library.output()).isEmpty();
    TestCompiler.Outcome together =
        compiler.compile(TestCompiler.sources(LIBRARY_FEED, market, risk, trading));
    TestCompiler.Outcome later =
        compiler.compileAgainst(library.classes(), TestCompiler.sources(risk, trading));
    assertThat(together.output())
        .containsOnlyOnce("takes `FeedRef feed`, the ref of a worker in another subtree")
        .containsOnlyOnce("takes `MarketTree market`, the tree of `market`");
    assertThat(later.output()).isEqualTo(together.output());
  }
}

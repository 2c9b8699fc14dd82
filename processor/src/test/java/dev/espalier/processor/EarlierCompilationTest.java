package dev.espalier.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.processor.testing.Goldens;
import dev.espalier.processor.testing.TestCompiler;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Workers and supervisors from class files alone, whose parameters have lost their names. */
class EarlierCompilationTest {

  private static final String LIBRARY_FEED =
      """
      package lib;

      import dev.espalier.annotations.Call;

      public class Feed {
        public Feed(String url, String user) {}

        @Call
        public int price(String symbol) {
          return 7;
        }
      }
      """;

  private static final String LIBRARY_GATEWAY =
      """
      package lib;

      import dev.espalier.annotations.Child;
      import dev.espalier.annotations.Restart;
      import dev.espalier.annotations.Supervisor;

      @Child(restart = Restart.TRANSIENT)
      @Supervisor
      public interface Gateway {
        @Child
        Session session();
      }
      """;

  private static final String LIBRARY_SESSION =
      """
      package lib;

      public class Session {
        public Session(FeedRef feed, Integer port, String user) {}
      }
      """;

  private static final String LIBRARY_PLAIN =
      """
      package lib;

      public class Plain {
        public Plain(StringBuilder log, java.util.List<String> names, StringBuilder more) {}
      }
      """;

  private static final String LIBRARY_BOOK =
      """
      package lib;

      import dev.espalier.annotations.Arg;
      import dev.espalier.annotations.Key;

      public class OrderBook {
        public OrderBook(String home) {}

        public OrderBook(@Key String symbol, Clock clock, @Arg int depth, OrderBookRef me) {}

        public interface Clock {}
      }
      """;

  private static final String MARKET =
      """
      package app;

      import dev.espalier.annotations.Child;
      import dev.espalier.annotations.DynamicSupervisor;
      import dev.espalier.annotations.Supervisor;
      import lib.OrderBook;
      import lib.OrderBookDynamicSupervisor;

      @Supervisor
      interface Market {
        @Child
        OrderBook home();

        @DynamicSupervisor
        OrderBook books();

        @Child
        Desk desk();

        class Desk {
          Desk(OrderBookDynamicSupervisor books) {}
        }
      }
      """;

  private static final String TRADING =
      """
      package app;

      import dev.espalier.annotations.Child;
      import dev.espalier.annotations.Supervisor;
      import lib.Feed;
      import lib.Gateway;
      import lib.Plain;

      @Supervisor
      interface Trading {
        @Child
        Feed feed();

        @Child
        Gateway gateway();

        @Child
        Plain plain();
      }
      """;

  @ParameterizedTest
  @EnumSource(TestCompiler.class)
  void namesComeFromTheGeneratedClasses(TestCompiler compiler) {
    TestCompiler.Outcome library =
        compiler.compile(
            TestCompiler.sources(LIBRARY_FEED, LIBRARY_GATEWAY, LIBRARY_SESSION, LIBRARY_PLAIN));
    assertThat(library.output()).isEmpty();
    TestCompiler.Outcome app =
        compiler.compileAgainst(
            library.classes(),
            TestCompiler.sources(TRADING),
            "-Aespalier.rules=ESP054:off,ESP058:off,ESP077:off");
    assertThat(app.output()).isEmpty();
    Goldens.check(
        Goldens.ROOT.resolve("earlier/TradingTree.java"),
        app.generated().get("app/TradingTree.java"));
  }

  @ParameterizedTest
  @EnumSource(TestCompiler.class)
  void aWorkerThatOnlyHearsSignalsKeepsItsLifecycle(TestCompiler compiler) {
    String watcher =
        """
        package lib;

        import dev.espalier.annotations.OnDown;

        public class Watcher {
          @OnDown
          void gone() {}
        }
        """;
    String trading =
        """
        package app;

        import dev.espalier.annotations.Child;
        import dev.espalier.annotations.Supervisor;
        import lib.Watcher;

        @Supervisor
        interface Trading {
          @Child
          Watcher watcher();
        }
        """;
    TestCompiler.Outcome library = compiler.compile(TestCompiler.sources(watcher));
    assertThat(library.output()).isEmpty();
    TestCompiler.Outcome app =
        compiler.compileAgainst(library.classes(), TestCompiler.sources(trading));
    assertThat(app.output()).isEmpty();
    assertThat(app.generated().get("app/TradingTree.java")).contains("WatcherRef.LIFECYCLE");
  }

  @ParameterizedTest
  @EnumSource(TestCompiler.class)
  void whatIsGivenToDynamicChildrenIsKeptInClassFiles(TestCompiler compiler) {
    TestCompiler.Outcome library = compiler.compile(TestCompiler.sources(LIBRARY_BOOK));
    assertThat(library.output()).isEmpty();
    TestCompiler.Outcome app =
        compiler.compileAgainst(library.classes(), TestCompiler.sources(MARKET));
    assertThat(app.output()).isEmpty();
    Goldens.check(
        Goldens.ROOT.resolve("earlier/MarketTree.java"),
        app.generated().get("app/MarketTree.java"));
  }

  @ParameterizedTest
  @EnumSource(TestCompiler.class)
  void classesAndSupervisorsOfALibraryArePartitioned(TestCompiler compiler) {
    String counter =
        """
        package lib;

        import dev.espalier.annotations.Call;
        import dev.espalier.annotations.Partition;

        public class Counter {
          public Counter(@Partition int partition, String owner) {}

          @Call
          public int count() {
            return 0;
          }
        }
        """;
    String warehouse =
        """
        package lib;

        import dev.espalier.PartitionSupervisorRef;
        import dev.espalier.annotations.Child;
        import dev.espalier.annotations.Supervisor;

        @Supervisor
        public interface Warehouse {
          @Child
          Clerk clerk();

          class Clerk {
            Clerk(PartitionSupervisorRef<CounterRef> counters, String owner) {}
          }
        }
        """;
    String shop =
        """
        package app;

        import dev.espalier.annotations.PartitionSupervisor;
        import dev.espalier.annotations.Supervisor;
        import lib.Counter;
        import lib.Warehouse;

        @Supervisor
        interface Shop {
          @PartitionSupervisor
          Counter counters();

          @PartitionSupervisor
          Warehouse warehouses();
        }
        """;
    TestCompiler.Outcome library = compiler.compile(TestCompiler.sources(counter, warehouse));
    assertThat(library.output()).isEmpty();
    TestCompiler.Outcome app =
        compiler.compileAgainst(library.classes(), TestCompiler.sources(shop));
    assertThat(app.output()).isEmpty();
    assertThat(app.generated().get("app/ShopTree.java"))
        .contains("ShopTree start(String owner)")
        .contains("new Counter(partition, owner)")
        .contains(
            "PartitionSupervisorRef.ofTrees(place.process(\"warehouses\"), WarehouseTree::of)")
        .containsPattern(
            "WarehouseTree\\.spec\\(PartitionSupervisorRef\\.of\\("
                + "siblings\\.process\\(\"counters\"\\),\\s+CounterRef::of\\), owner\\)");
  }

  @ParameterizedTest
  @EnumSource(TestCompiler.class)
  void builtInChildrenAreWiredIntoTreesAndWorkersOfALibrary(TestCompiler compiler) {
    String game =
        """
        package lib;

        import dev.espalier.Agent;
        import dev.espalier.Registry;
        import dev.espalier.annotations.Call;

        public class Game {
          public Game(Registry<String, GameRef> games, Agent<Integer> visits) {}

          @Call
          public int score() {
            return 0;
          }
        }
        """;
    String hall =
        """
        package lib;

        import dev.espalier.Agent;
        import dev.espalier.TaskSupervisor;
        import dev.espalier.annotations.Child;
        import dev.espalier.annotations.Supervisor;

        @Supervisor
        public interface Hall {
          @Child
          default Agent<String> doors(TaskSupervisor tasks) {
            return Agent.starting("closed");
          }

          @Child
          Agent<Long> guests();

          @Child
          Game game();
        }
        """;
    String arcade =
        """
        package app;

        import dev.espalier.Agent;
        import dev.espalier.Registry;
        import dev.espalier.TaskSupervisor;
        import dev.espalier.annotations.Child;
        import dev.espalier.annotations.Supervisor;
        import lib.Game;
        import lib.GameRef;
        import lib.Hall;

        @Supervisor
        interface Arcade {
          @Child
          Registry<String, GameRef> games();

          @Child
          Agent<Integer> visits();

          @Child
          TaskSupervisor tasks();

          @Child
          Game game();

          @Child
          Hall hall();
        }
        """;
    TestCompiler.Outcome library = compiler.compile(TestCompiler.sources(game, hall));
    assertThat(library.output()).isEmpty();
    TestCompiler.Outcome app =
        compiler.compileAgainst(library.classes(), TestCompiler.sources(arcade));
    assertThat(app.output()).isEmpty();
    Goldens.check(
        Goldens.ROOT.resolve("earlier/ArcadeTree.java"),
        app.generated().get("app/ArcadeTree.java"));
  }

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

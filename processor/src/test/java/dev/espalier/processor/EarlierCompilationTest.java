package dev.espalier.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.processor.testing.Goldens;
import dev.espalier.processor.testing.TestCompiler;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Workers and supervisors from class files alone, whose parameters have lost their names. */
class EarlierCompilationTest {

  static final String LIBRARY_FEED =
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

  static final String LIBRARY_BOOK =
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

  static final String MARKET =
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
}

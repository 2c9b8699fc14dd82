package dev.espalier.processor;

import static dev.espalier.processor.testing.JavacCommand.LIBRARIES;
import static dev.espalier.processor.testing.JavacCommand.PROCESSOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.processor.testing.JavacCommand;
import dev.espalier.processor.testing.TestCompiler;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Lombok on the same path, in both orders: it gives classes their constructors while we look for
 * them.
 */
class LombokTest {

  private static final String LOMBOK = JavacCommand.path(JavacCommand.entries("lombok"));
  private static final String CLASS_PATH =
      JavacCommand.path(
          List.of(LIBRARIES, LOMBOK, JavacCommand.path(JavacCommand.entries("slf4j-api"))));

  /** A worker whose constructor, getters, log and message Lombok makes. */
  private static final String STOCK =
      """
      package app;

      import dev.espalier.annotations.Call;
      import dev.espalier.annotations.Cast;
      import lombok.Getter;
      import lombok.RequiredArgsConstructor;
      import lombok.Value;
      import lombok.extern.slf4j.Slf4j;

      @Slf4j
      @Getter
      @RequiredArgsConstructor
      class Stock {
        private final String url;
        private final int port;
        private int count;

        @Cast
        void put(Item item) {
          log.info("{} from {}", item.getName(), getUrl());
          count += item.getNumber();
        }

        @Call
        Item first() {
          return new Item("first", count);
        }

        @Value
        static class Item {
          String name;
          int number;
        }
      }
      """;

  /** A child without a protocol: nothing is generated for it that would make a second round. */
  private static final String POOL =
      """
      package app;

      import lombok.AllArgsConstructor;
      import lombok.NonNull;

      @AllArgsConstructor
      class Pool implements AutoCloseable {
        @NonNull private String password;

        @Override
        public void close() {}
      }
      """;

  private static final String SHOP =
      """
      package app;

      import dev.espalier.annotations.Child;
      import dev.espalier.annotations.Supervisor;

      @Supervisor
      interface Shop {
        @Child
        Pool pool();
      }
      """;

  @TempDir Path folder;

  private TestCompiler.Outcome compile(String processors, Map<String, String> sources) {
    return JavacCommand.run(
        folder, sources, "-classpath", CLASS_PATH, "-processorpath", processors);
  }

  private static String path(boolean lombokFirst) {
    return JavacCommand.path(lombokFirst ? List.of(LOMBOK, PROCESSOR) : List.of(PROCESSOR, LOMBOK));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void constructorsAndMessagesOfWorkersAreSeen(boolean lombokFirst) {
    String clerk =
        """
        package app;

        import dev.espalier.annotations.Call;
        import lombok.RequiredArgsConstructor;

        @RequiredArgsConstructor
        class Clerk {
          private final StockRef stock;
          private final String name;

          @Call
          String sell() {
            return name + stock.first().getName();
          }
        }
        """;
    String shop =
        SHOP.replace(
            "Pool pool();",
            "Stock stock();\n\n  @Child\n  Clerk clerk();\n\n  @Child Pool pool();");
    TestCompiler.Outcome outcome =
        compile(path(lombokFirst), TestCompiler.sources(STOCK, clerk, POOL, shop));
    assertThat(outcome.output()).isEmpty();
    assertThat(outcome.generated().get("app/ShopTree.java"))
        .contains("ShopTree start(String url, int port, String name, String password)")
        .contains("new Stock(url, port)")
        .contains("new Clerk(StockRef.of(start.sibling(\"stock\")), name)")
        .contains("new Pool(password)");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aTreeWithoutRefsWaitsForLombok(boolean lombokFirst) {
    TestCompiler.Outcome outcome = compile(path(lombokFirst), TestCompiler.sources(POOL, SHOP));
    assertThat(outcome.output()).isEmpty();
    assertThat(outcome.generated().get("app/ShopTree.java"))
        .contains("ShopTree start(String password)");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theSupervisorsOwnConstructorIsWaitedForToo(boolean lombokFirst) {
    String shop =
        """
        package app;

        import dev.espalier.annotations.Child;
        import dev.espalier.annotations.Supervisor;
        import lombok.RequiredArgsConstructor;

        @Supervisor
        @RequiredArgsConstructor
        class Shop {
          private final String prefix;

          @Child
          Pool pool(String password) {
            return new Pool(prefix + password);
          }
        }
        """;
    TestCompiler.Outcome outcome = compile(path(lombokFirst), TestCompiler.sources(POOL, shop));
    assertThat(outcome.output()).isEmpty();
    assertThat(outcome.generated().get("app/ShopTree.java"))
        .contains("ShopTree start(String prefix, String password)");
  }

  @Test
  void lombokThatDoesNotRunIsOneClearError() {
    TestCompiler.Outcome outcome = compile(PROCESSOR, TestCompiler.sources(POOL, SHOP));
    assertThat(outcome.success()).isFalse();
    assertThat(outcome.output().lines().filter(line -> line.contains("error:")))
        .singleElement()
        .asString()
        .endsWith(
            "[ESP039] child `pool`: the constructor of `Pool` is up to Lombok's"
                + " @AllArgsConstructor, but Lombok does not run");
  }
}

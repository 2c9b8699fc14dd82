package dev.espalier.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.processor.testing.Goldens;
import dev.espalier.processor.testing.TestCompiler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;

/**
 * What Gradle asks of an isolating processor: files only through the Filer, each with exactly one
 * originating element.
 */
class IncrementalContractTest {

  @Test
  void eachFileHasExactlyOneOriginatingElement() {
    WatchedProcessor processor = new WatchedProcessor();
    TestCompiler.Outcome outcome =
        TestCompiler.JAVAC.compile(
            Goldens.sources(Goldens.ROOT.resolve("good/trading")), List.of(), processor);
    assertThat(outcome.success()).isTrue();
    assertThat(processor.others())
        .containsExactly(
            Map.entry("CLASS_OUTPUT META-INF/espalier/app.Gateway.md", "[app.Gateway]"),
            Map.entry("CLASS_OUTPUT META-INF/espalier/app.Trading.md", "[app.Trading]"));
    assertThat(processor.origins())
        .containsExactly(
            Map.entry("app.CacheRef", "[app.Cache]"),
            Map.entry("app.GatewayTree", "[app.Gateway]"),
            Map.entry("app.PriceFeedRef", "[app.PriceFeed]"),
            Map.entry("app.RiskEngineRef", "[app.RiskEngine]"),
            Map.entry("app.SessionRef", "[app.Session]"),
            Map.entry("app.TradingTree", "[app.Trading]"));
  }

  @Test
  void anAccessorComesFromTheClassOfTheChildrenAlone() {
    WatchedProcessor processor = new WatchedProcessor();
    TestCompiler.Outcome outcome =
        TestCompiler.JAVAC.compile(
            Goldens.sources(Goldens.ROOT.resolve("running-dynamic")), List.of(), processor);
    assertThat(outcome.success()).as(outcome.output()).isTrue();
    assertThat(processor.origins())
        .contains(
            Map.entry("app.OrderBookDynamicSupervisor", "[app.OrderBook]"),
            Map.entry("app.OrderBookRef", "[app.OrderBook]"),
            Map.entry("app.MarketTree", "[app.Market]"));
  }

  @Test
  void fakesComeFromTheTestThatAsksForThemFirst() {
    WatchedProcessor processor = new WatchedProcessor();
    TestCompiler.Outcome outcome =
        TestCompiler.JAVAC.compile(
            Goldens.sources(Goldens.ROOT.resolve("good/fakes")), List.of(), processor);
    assertThat(outcome.success()).as(outcome.output()).isTrue();
    assertThat(processor.origins())
        .contains(
            Map.entry("app.CounterRef", "[app.Counter]"),
            Map.entry("app.CounterFake", "[tests.AnotherTest]"),
            Map.entry("app.BackOfficeFakes", "[tests.AnotherTest]"),
            Map.entry("app.ReceptionFakes", "[tests.AnotherTest]"));
  }

  @Test
  void theProcessorIsDeclaredIsolating() throws IOException {
    String path = "/META-INF/gradle/incremental.annotation.processors";
    try (InputStream file = EspalierProcessor.class.getResourceAsStream(path)) {
      assertThat(new String(file.readAllBytes(), StandardCharsets.UTF_8).strip())
          .isEqualTo(EspalierProcessor.class.getName() + ",isolating");
    }
  }

  @Test
  void theProcessorClaimsNothingAndDeclaresItsOptions() {
    EspalierProcessor processor = new EspalierProcessor();
    assertThat(processor.getSupportedOptions())
        .containsExactlyInAnyOrder("espalier.rules", "espalier.debug");
    assertThat(processor.getSupportedSourceVersion()).isEqualTo(SourceVersion.latestSupported());
    assertThat(processor.getSupportedAnnotationTypes())
        .allMatch(name ->
            name.startsWith("dev.espalier.annotations.")
                || name.equals("dev.espalier.testkit.Fakes"));
  }
}

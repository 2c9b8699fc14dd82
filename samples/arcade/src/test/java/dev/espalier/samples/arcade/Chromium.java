package dev.espalier.samples.arcade;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real browser without a window, with the few things that tests of the arcade do with it. */
final class Chromium implements AutoCloseable {
  private static final Path BROWSER = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final Path IN_THE_DOCS = Path.of("..", "..", "docs", "images");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ChromeDriver driver;

  private Chromium(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Starts one; the test is skipped on machines that have none. */
  static Chromium start(Path profile) {
    assumeTrue(
        Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER),
        "no Chromium: tests in the browser need Debian's packages chromium and chromium-driver");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(BROWSER.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=1280,940",
        "--user-data-dir=" + profile);
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build();
    return new Chromium(new ChromeDriver(service, options));
  }

  void open(String address) {
    driver.get(address);
  }

  String address() {
    return driver.getCurrentUrl();
  }

  WebElement find(String css) {
    return driver.findElement(By.cssSelector(css));
  }

  List<WebElement> findAll(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  /** Clicks what there is, as soon as it can be seen. */
  void click(String css) {
    await(css + " to be there", () -> !findAll(css).isEmpty() && find(css).isDisplayed());
    find(css).click();
  }

  /** The text of what there is, or of nothing. */
  String text(String css) {
    return findAll(css).stream().map(WebElement::getText).reduce("", String::concat);
  }

  void awaitText(String css, String part) {
    await("`" + part + "` in " + css, () -> text(css).contains(part));
  }

  void await(String what, BooleanSupplier condition) {
    new WebDriverWait(driver, PATIENCE, Duration.ofMillis(20))
        .ignoring(StaleElementReferenceException.class)
        .withMessage(() -> "waited for " + what + "; the page says: " + text("body"))
        .until(any -> condition.getAsBoolean());
  }

  Object run(String script, Object... arguments) {
    return ((JavascriptExecutor) driver).executeScript(script, arguments);
  }

  /** The window as it is on a telephone. */
  void likeATelephone() {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", 390, "height", 844, "deviceScaleFactor", 2, "mobile", true));
  }

  /** What the user has asked the system for: {@code dark} or {@code light}. */
  void prefer(String scheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /**
   * Takes a picture into {@code target/screenshots}, when nothing moves that will stop moving; with
   * {@code -Dpictures=update} also over the one that the documents show.
   */
  void picture(String name) throws IOException {
    await(
        "the end of what moves",
        () ->
            (Boolean)
                run(
                    "return document.getAnimations().every(it => it.playState === 'finished' ||"
                        + " it.effect.getTiming().iterations === Infinity)"));
    Files.createDirectories(SCREENSHOTS);
    byte[] picture = driver.getScreenshotAs(OutputType.BYTES);
    Files.write(SCREENSHOTS.resolve(name + ".png"), picture);
    Path shown = IN_THE_DOCS.resolve(name + ".png");
    if ("update".equals(System.getProperty("pictures")) && Files.exists(shown)) {
      Files.write(shown, picture);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}

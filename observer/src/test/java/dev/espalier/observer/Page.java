package dev.espalier.observer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The observer's page in a browser, as a test uses it. */
final class Page {
  private final Chromium chromium;

  private Page(Chromium chromium) {
    this.chromium = chromium;
  }

  /** Opens the page and waits for the tree. */
  static Page open(Chromium chromium, Observer observer) {
    chromium.prefersDark(false);
    chromium.driver().get(observer.address().toString());
    Page page = new Page(chromium);
    page.eventually(() -> assertThat(page.all(".card")).isNotEmpty());
    return page;
  }

  void eventually(ThrowingRunnable assertion) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(20))
        .ignoreExceptionsMatching(e -> e instanceof org.openqa.selenium.WebDriverException)
        .untilAsserted(assertion);
  }

  List<WebElement> all(String selector) {
    return chromium.driver().findElements(By.cssSelector(selector));
  }

  /** The text of the first element, the hidden ones included. */
  String text(String selector) {
    return String.valueOf(
        chromium.run(
            "const one = document.querySelector(arguments[0]); return one && one.textContent",
            selector));
  }

  long count(String selector) {
    return (Long) chromium.run("return document.querySelectorAll(arguments[0]).length", selector);
  }

  String attribute(String selector, String name) {
    return String.valueOf(
        chromium.run(
            "const one = document.querySelector(arguments[0]);"
                + "return one && one.getAttribute(arguments[1])",
            selector,
            name));
  }

  void click(String selector) {
    chromium.run(
        "document.querySelector(arguments[0]).dispatchEvent(new MouseEvent('click', {bubbles:"
            + " true}))",
        selector);
  }

  /** The card of a place. */
  static String card(String path) {
    return ".card[data-path=\"" + path + "\"]";
  }

  /** Selects a process and waits for its panel. */
  void select(String path) {
    click(card(path));
    eventually(() -> assertThat(text("#panel .path")).isEqualTo(path));
  }

  /** A line of the panel. */
  String fact(String name) {
    return text("#panel [data-fact=" + name + "]");
  }

  void type(String selector, String text) {
    WebElement field = chromium.driver().findElement(By.cssSelector(selector));
    field.clear();
    field.sendKeys(text);
  }
}

package dev.espalier.observer.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which requests are answered. */
class GuardTest {
  private final Guard guard = new Guard("tree.example", "secret");

  private static Headers headers(String... pairs) {
    Headers headers = new Headers();
    for (int i = 0; i < pairs.length; i += 2) {
      headers.set(pairs[i], pairs[i + 1]);
    }
    return headers;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1:4040",
        "localhost:4040",
        "LOCALHOST",
        "[::1]:4040",
        "192.168.1.7:4040",
        "tree.example:4040"
      })
  void ourAddresses(String host) {
    assertThat(guard.objection(headers("Host", host))).isEmpty();
    assertThat(guard.objection(headers("Host", host, "Origin", "http://" + host))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rebound.example:4040",
        "127.0.0.1.rebound.example",
        "localhost.rebound.example",
        "",
        "a b",
        "127.0.0.1@rebound.example"
      })
  void namesThatMayHaveBeenBoundToUs(String host) {
    assertThat(guard.objection(headers("Host", host))).isPresent();
  }

  @Test
  void otherSites() {
    assertThat(guard.objection(headers())).isPresent();
    assertThat(guard.objection(headers("Host", "localhost:1", "Origin", "http://localhost:2")))
        .isPresent();
    assertThat(guard.objection(headers("Host", "localhost:1", "Origin", "null"))).isPresent();
    assertThat(guard.objection(headers("Host", "localhost:1", "Origin", "https://evil.example")))
        .isPresent();
    assertThat(guard.objection(headers("Host", "localhost:1", "Sec-Fetch-Site", "cross-site")))
        .isPresent();
    assertThat(guard.objection(headers("Host", "localhost:1", "Sec-Fetch-Site", "same-site")))
        .isPresent();
    assertThat(guard.objection(headers("Host", "localhost:1", "Sec-Fetch-Site", "same-origin")))
        .isEmpty();
  }

  @Test
  void tokens() {
    assertThat(guard.hasToken(headers("Authorization", "Bearer secret"))).isTrue();
    assertThat(guard.hasToken(headers("Authorization", "Bearer secre"))).isFalse();
    assertThat(guard.hasToken(headers("Authorization", "Bearer "))).isFalse();
    assertThat(guard.hasToken(headers("Authorization", "secret"))).isFalse();
    assertThat(guard.hasToken(headers())).isFalse();
    Guard without = new Guard(null, null);
    assertThat(without.allowsActions()).isFalse();
    assertThat(without.hasToken(headers("Authorization", "Bearer null"))).isFalse();
  }
}

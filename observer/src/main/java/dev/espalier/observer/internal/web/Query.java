package dev.espalier.observer.internal.web;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What stands behind the question mark of an address. */
final class Query {
  private final Map<String, String> values = new HashMap<>();

  Query(URI uri) {
    String query = uri.getRawQuery();
    if (query != null) {
      for (String pair : query.split("&", -1)) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
          values.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
        }
      }
    }
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException nonsense) {
      return "";
    }
  }

  String text(String name) {
    return values.getOrDefault(name, "");
  }

  /** A number, 0 or more; 0 if there is none. */
  long number(String name) {
    try {
      return Math.max(0, Long.parseLong(text(name)));
    } catch (NumberFormatException nonsense) {
      return 0;
    }
  }
}

package dev.espalier.observer.internal.web;

import com.sun.net.httpserver.Headers;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says which requests are answered. A page of somebody else's, opened in a browser on this machine,
 * must neither read a tree (its name may have been bound to our address) nor act on it (it may send
 * what it likes to us).
 */
final class Guard {

  /*
   * A browser names in `Host` what it believes to talk to. A name that was bound to a loopback address is
   * a name, so addresses and `localhost` are safe, and the one name that the user has given. `Origin`, when
   * there is one, has to be the same. An action needs the token as well, in a header that no foreign page
   * can send without being asked for permission first, which is never given.
   */

  private static final Pattern ADDRESS =
      Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-fA-F:.]+]");
  private static final String SCHEME = "Bearer ";

  private final @Nullable String name;
  private final byte @Nullable [] tokenHash;

  /**
   * Creates it.
   *
   * @param name the name of the host, if the user has given one
   * @param token what actions need; null if there are none
   */
  Guard(@Nullable String name, @Nullable String token) {
    this.name = name;
    this.tokenHash = token == null ? null : hash(token);
  }

  /** Whether there are actions. */
  boolean allowsActions() {
    return tokenHash != null;
  }

  /** Why a request is not answered; empty if it is. */
  Optional<String> objection(Headers request) {
    String host = request.getFirst("Host");
    if (host == null || !isOurs(host)) {
      return Optional.of("the host `" + host + "` is not the address of this observer");
    }
    String origin = request.getFirst("Origin");
    if (origin != null && !origin.equalsIgnoreCase("http://" + host)) {
      return Optional.of("the origin `" + origin + "` is another one");
    }
    String site = request.getFirst("Sec-Fetch-Site");
    boolean foreign = site != null && !site.equals("same-origin") && !site.equals("none");
    return foreign ? Optional.of("the request comes from another site") : Optional.empty();
  }

  private boolean isOurs(String host) {
    String bare = withoutPort(host).toLowerCase(Locale.ROOT);
    return bare.equals("localhost")
        || ADDRESS.matcher(bare).matches()
        || (name != null && bare.equals(name.toLowerCase(Locale.ROOT)));
  }

  private static String withoutPort(String host) {
    try {
      String bare = new URI("http://" + host).getHost();
      return bare == null ? "" : bare;
    } catch (URISyntaxException nonsense) {
      return "";
    }
  }

  /** Whether a request has the token. */
  boolean hasToken(Headers request) {
    String given = request.getFirst("Authorization");
    byte[] expected = tokenHash;
    return expected != null
        && given != null
        && given.startsWith(SCHEME)
        && MessageDigest.isEqual(
            expected, hash(given.substring(SCHEME.length()))); // in constant time
  }

  /** Of one length, whatever the token's is. */
  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("cannot happen: every JDK has SHA-256", e);
    }
  }
}

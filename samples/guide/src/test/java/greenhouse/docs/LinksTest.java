package greenhouse.docs;

import static org.assertj.core.api.Assertions.assertThat;

import greenhouse.docs.Document.Line;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each relative link of a document leads to a file, and each anchor to a heading of it. */
class LinksTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");
  private static final Pattern CODE = Pattern.compile("`[^`]*`");
  private static final Pattern HEADING = Pattern.compile("#{1,6} +(.*?) *#*");

  static Stream<Document> documents() {
    return Stream.concat(
        Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md")
            .map(page -> Document.read(Document.ROOT.resolve(page))),
        Document.below("docs").stream());
  }

  @ParameterizedTest
  @MethodSource("documents")
  void leadSomewhere(Document document) {
    List<String> lost = new ArrayList<>();
    for (Line line : document.prose()) {
      LINK.matcher(CODE.matcher(line.text()).replaceAll("code"))
          .results()
          .map(link -> link.group(1))
          .filter(target -> !ELSEWHERE.matcher(target).matches() && !exists(document, target))
          .forEach(target -> lost.add(document + ":" + line.number() + " " + target));
    }
    assertThat(lost).isEmpty();
  }

  private static boolean exists(Document from, String target) {
    int hash = target.indexOf('#');
    String path =
        URLDecoder.decode(hash < 0 ? target : target.substring(0, hash), StandardCharsets.UTF_8);
    Path file = path.isEmpty() ? from.file() : from.file().resolveSibling(path).normalize();
    if (!Files.exists(file) || !file.startsWith(Document.ROOT)) {
      return false;
    }
    return hash < 0 || anchors(file).contains(target.substring(hash + 1));
  }

  /** The anchors that GitHub gives to the headings of a page. */
  private static Set<String> anchors(Path page) {
    Map<String, Integer> seen = new HashMap<>();
    Set<String> anchors = new HashSet<>();
    for (Line line : Document.read(page).prose()) {
      var heading = HEADING.matcher(line.text());
      if (heading.matches()) {
        String text = heading.group(1).replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1");
        String anchor =
            text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}\\- _]", "").replace(' ', '-');
        int number = seen.merge(anchor, 1, Integer::sum) - 1;
        anchors.add(number == 0 ? anchor : anchor + "-" + number);
      }
    }
    return anchors;
  }
}

package dev.espalier.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

/** What a test says when a tree is not the one that was reviewed. */
class BlueprintLockTest {

  private static final String BLUEPRINT =
      """
      # Supervision tree of `app.Shop`

      ## Children

      | `till` | permanent |
      | `door` | permanent |

      ## Stop

      Within 10 s.
      """;

  @TempDir private Path folder;

  @AfterEach
  void noUpdates() {
    System.clearProperty(BlueprintLock.PROPERTY);
  }

  @Test
  void theSameTextPasses() throws Exception {
    Path file = Files.writeString(folder.resolve("Shop.md"), BLUEPRINT);

    assertThatCode(() -> BlueprintLock.assertUnchanged(file, BLUEPRINT)).doesNotThrowAnyException();
  }

  @Test
  void lineEndsOfAnotherSystemDoNotCount() throws Exception {
    Path file = Files.writeString(folder.resolve("Shop.md"), BLUEPRINT.replace("\n", "\r\n"));

    assertThatCode(() -> BlueprintLock.assertUnchanged(file, BLUEPRINT)).doesNotThrowAnyException();
  }

  @Test
  void aChangeIsShownUnderItsHeadingAndWithTheRemedy() throws Exception {
    Path file = Files.writeString(folder.resolve("Shop.md"), BLUEPRINT);
    String changed =
        BLUEPRINT
            .replace("| `door` | permanent |", "| `door` | temporary |\n| `lamp` | permanent |")
            .replace("10 s", "15 s");

    assertThatThrownBy(() -> BlueprintLock.assertUnchanged(file, changed))
        .isInstanceOf(AssertionFailedError.class)
        .hasMessage(
            """
            the tree is not the one in `%s` any more (- file, + tree):
              ## Children
            - | `door` | permanent |
            + | `door` | temporary |
            + | `lamp` | permanent |
              ## Stop
            - Within 10 s.
            + Within 15 s.
            help: if that is meant, run the tests with -Despalier.blueprints=update and commit the\
             file\
            """
                .formatted(file));
  }

  @Test
  void linesThatAreGoneAreShown() throws Exception {
    Path file = Files.writeString(folder.resolve("Shop.md"), BLUEPRINT);

    assertThatThrownBy(() ->
            BlueprintLock.assertUnchanged(
                file, BLUEPRINT.replace("\n## Stop\n\nWithin 10 s.\n", "")))
        .hasMessageContaining("- ## Stop\n- \n- Within 10 s.\n");
  }

  @Test
  void aFileThatIsNotThereIsNoAgreement() {
    Path file = folder.resolve("Shop.md");

    assertThatThrownBy(() -> BlueprintLock.assertUnchanged(file, BLUEPRINT))
        .isInstanceOf(AssertionFailedError.class)
        .hasMessageContaining("there is no `" + file + "` to compare the blueprint with")
        .hasMessageContaining("-Despalier.blueprints=update");
    assertThat(file).doesNotExist();
  }

  @Test
  void filesAreWrittenOnRequest() {
    Path file = folder.resolve("trees/Shop.md");
    System.setProperty(BlueprintLock.PROPERTY, BlueprintLock.UPDATE);

    BlueprintLock.assertUnchanged(file, BLUEPRINT);

    assertThat(file).hasContent(BLUEPRINT);
  }
}

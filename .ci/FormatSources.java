import com.google.googlejavaformat.java.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Runs google-java-format over every hand-written Java file; the root pom calls it.
 *
 * <p>{@code --check} names the files that would change and exits with 1, {@code --fix} changes
 * them.
 */
final class FormatSources {
  /** Built, or read by tests as they are. */
  private static final Set<String> NOT_OURS = Set.of("target", "resources", ".git");

  private FormatSources() {}

  public static void main(String[] args) throws Exception { // the formatter throws a private type
    boolean fix = args[0].equals("--fix");
    Path root = Path.of(args[1]);
    List<String> command =
        new ArrayList<>(fix ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
    int options = command.size();
    command.addAll(sources(root));
    if (command.size() == options) {
      return; // without files the formatter would read its input
    }

    StringWriter changed = new StringWriter();
    PrintWriter errors = new PrintWriter(System.err, true);
    PrintWriter out = new PrintWriter(changed);
    int exit = new Main(out, errors, System.in).format(command.toArray(String[]::new));
    out.flush();
    if (exit != 0 && !fix) {
      changed
          .toString()
          .lines()
          .forEach(file -> errors.println("  " + root.relativize(Path.of(file))));
      errors.println("The files above are not formatted. To format them: mvn -q -Pformat");
    }
    System.exit(exit);
  }

  private static List<String> sources(Path root) throws IOException {
    List<String> files = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            return NOT_OURS.contains(dir.getFileName().toString()) && !dir.equals(root)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(".java")) {
              files.add(file.toString());
            }
            return FileVisitResult.CONTINUE;
          }
        });
    files.sort(null);
    return files;
  }
}

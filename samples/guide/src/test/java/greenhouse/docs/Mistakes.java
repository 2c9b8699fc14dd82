package greenhouse.docs;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles the sources in {@code src/test/resources/mistakes}, for what javac says about them. */
final class Mistakes {
  private static final Path SOURCES = Path.of("src/test/resources/mistakes");

  private Mistakes() {}

  /** What javac prints for each of the folders, as it does on a command line. */
  static List<String> messages(Path classes) throws IOException {
    try (Stream<Path> folders = Files.list(SOURCES)) {
      return folders.sorted().map(folder -> messages(folder, classes)).toList();
    }
  }

  private static String messages(Path folder, Path classes) {
    List<Source> sources = Document.files(folder, ".java").map(Source::new).toList();
    StringWriter out = new StringWriter();
    String paths = System.getProperty("java.class.path");
    List<String> options = List.of("-cp", paths, "-processorpath", paths, "-d", classes.toString());
    ToolProvider.getSystemJavaCompiler().getTask(out, null, null, options, null, sources).call();
    return out.toString();
  }

  /** A source that is called by its name alone. */
  private static final class Source extends SimpleJavaFileObject {
    private final Path file;

    Source(Path file) {
      super(URI.create("mistake:/" + file.getFileName()), JavaFileObject.Kind.SOURCE);
      this.file = file;
    }

    @Override
    public String getName() {
      return file.getFileName().toString();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
      return Files.readString(file);
    }
  }
}

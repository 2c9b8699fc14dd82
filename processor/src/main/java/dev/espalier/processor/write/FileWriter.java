package dev.espalier.processor.write;

import dev.espalier.processor.render.Resource;
import dev.espalier.processor.render.Source;
import java.io.IOException;
import java.io.Writer;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.StandardLocation;

/**
 * Writes generated files through the Filer, each with exactly one originating element: with none or
 * two, Gradle could not compile incrementally. The end of the flow.
 */
public final class FileWriter {

  private final Filer filer;
  private final Set<String> written = new TreeSet<>();

  /** Writes with a filer. */
  public FileWriter(Filer filer) {
    this.filer = filer;
  }

  /** Writes a file unless this compilation has written it already. */
  public void write(Source source, Element origin) throws IOException {
    if (written.add(source.qualifiedName())) {
      try (Writer writer = filer.createSourceFile(source.qualifiedName(), origin).openWriter()) {
        writer.write(source.text());
      }
    }
  }

  /** Writes a file beside the classes unless this compilation has written it already. */
  public void write(Resource resource, Element origin) throws IOException {
    if (written.add(resource.path())) {
      try (Writer writer =
          filer
              .createResource(StandardLocation.CLASS_OUTPUT, "", resource.path(), origin)
              .openWriter()) {
        writer.write(resource.text());
      }
    }
  }

  /** Whether this compilation has written a class of that name. */
  public boolean hasWritten(String qualifiedName) {
    return written.contains(qualifiedName);
  }
}

package dev.espalier.benchmarks.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Measures the jars that a program needs. */
final class Jars {
  private static final double KB = 1_000;

  private Jars() {}

  /** The size of the jars that some classes come from, in KB. */
  static double size(Class<?>... classes) throws IOException, URISyntaxException {
    double sum = 0;
    for (Class<?> each : classes) {
      Path jar = Path.of(each.getProtectionDomain().getCodeSource().getLocation().toURI());
      sum += Files.isDirectory(jar) ? zipped(jar) : Files.size(jar);
    }
    return sum / KB;
  }

  /** In a build that makes no jars, ours are folders. */
  private static double zipped(Path folder) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Stream<Path> files = Files.walk(folder);
        ZipOutputStream zip = new ZipOutputStream(bytes)) {
      List<Path> all = files.filter(Files::isRegularFile).sorted().toList();
      for (Path file : all) {
        zip.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
        Files.copy(file, zip);
      }
    }
    return bytes.size();
  }
}

package dev.espalier.samples.pipeline;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the records come from: lines of text after a header. */
@FunctionalInterface
interface Source {

  /** Opens the records at the beginning; the header has been read. */
  BufferedReader open() throws IOException;

  /** The flights that come with this sample. */
  static Source flights() {
    return () -> {
      InputStream stream = Source.class.getResourceAsStream("/flights.csv");
      if (stream == null) {
        throw new FileNotFoundException("flights.csv is not on the class path");
      }
      return afterHeader(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
    };
  }

  /** A file in the same form. */
  static Source file(Path path) {
    return () -> afterHeader(Files.newBufferedReader(path));
  }

  private static BufferedReader afterHeader(BufferedReader reader) throws IOException {
    reader.readLine();
    return reader;
  }
}

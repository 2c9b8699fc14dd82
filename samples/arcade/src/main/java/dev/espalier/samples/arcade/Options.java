package dev.espalier.samples.arcade;

import dev.espalier.samples.arcade.repo.Database;
import dev.espalier.samples.arcade.web.Web;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

/**
 * What a user of the program can choose: the inputs of the tree.
 *
 * @param database where the games are kept
 * @param web where browsers are let in
 * @param watch where the tree can be watched
 */
record Options(Database database, Web web, Watch watch) {
  /** Also the list of the options that there are, with what they are if nothing is chosen. */
  static final String USAGE =
      """
      --port=8080           where the arcade is, 0 for any free port
      --observer-port=4040  where the tree can be watched, 0 for any free port
      --observer-token=     what somebody has to know to crash processes there; nobody if empty
      --database=           a JDBC URL of PostgreSQL, or of H2 with DB_CLOSE_ON_EXIT=FALSE; an H2 file
                            in ./arcade-db if empty
      --user=arcade         who the arcade is there; ARCADE_PASSWORD in the environment proves it
      --chaos=true          whether the page has buttons that crash something
      """;

  /** Reads them. */
  static Options of(String[] arguments, Map<String, String> environment) throws IOException {
    Map<String, String> chosen = new HashMap<>();
    for (String line : USAGE.lines().filter(it -> it.startsWith("--")).toList()) {
      String[] option = line.split("\\s+", 2)[0].split("=", 2);
      chosen.put(option[0], option[1]);
    }
    for (String argument : arguments) {
      String[] option = argument.split("=", 2);
      if (option.length != 2 || chosen.replace(option[0], option[1]) == null) {
        throw new IllegalArgumentException("there is no option " + argument);
      }
    }
    String url = chosen.get("--database");
    Database database =
        url.isEmpty()
            ? Database.inFile("./arcade-db/arcade")
            : new Database(
                url, chosen.get("--user"), environment.getOrDefault("ARCADE_PASSWORD", ""));
    return new Options(
        database,
        new Web(port(chosen.get("--port")), Boolean.parseBoolean(chosen.get("--chaos"))),
        new Watch(port(chosen.get("--observer-port")), chosen.get("--observer-token")));
  }

  /** Any free port has to be found before the start, since restarts have to get the same one. */
  private static int port(String text) throws IOException {
    int port = Integer.parseInt(text);
    if (port != 0) {
      return port;
    }
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return any.getLocalPort();
    }
  }
}

package dev.espalier.samples.arcade.repo;

/**
 * Where the games are kept.
 *
 * @param url what JDBC calls it: H2 and PostgreSQL are on board
 * @param user who the arcade is there
 * @param password how it proves that
 */
public record Database(String url, String user, String password) {

  /**
   * An H2 database of our own in a file. H2 would close it on SIGTERM in a hook of its own, at the
   * same time as the tree stops; the arcade closes it when its last game has stopped.
   */
  public static Database inFile(String path) {
    return new Database("jdbc:h2:file:" + path + ";DB_CLOSE_ON_EXIT=FALSE", "arcade", "");
  }

  /** Without the password, since values end up in logs. */
  @Override
  public String toString() {
    return url;
  }
}

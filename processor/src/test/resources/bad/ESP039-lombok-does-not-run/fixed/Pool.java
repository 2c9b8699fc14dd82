package app;

class Pool {
  private final String url;

  Pool(String url) {
    this.url = url;
  }

  String url() {
    return url;
  }
}

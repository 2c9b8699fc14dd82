package app;

import lombok.RequiredArgsConstructor;

@RequiredArgsConstructor
class Pool {
  private final String url;

  String url() {
    return url;
  }
}

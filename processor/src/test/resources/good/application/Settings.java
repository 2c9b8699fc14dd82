package app;

/** What the environment says. */
record Settings(String url, int port) {}

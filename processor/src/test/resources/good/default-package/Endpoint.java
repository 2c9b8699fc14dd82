record Endpoint(String url) {}

package app;

import dev.espalier.annotations.Application;

@Application
record Settings(String url) {}

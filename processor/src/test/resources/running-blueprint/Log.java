package app;

import java.util.concurrent.ConcurrentMap;

record Log(ConcurrentMap<String, Integer> starts) {}

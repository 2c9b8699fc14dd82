package app;

class Log {}

package app;

class StillCounter {}

package app;

public class Thread {}
